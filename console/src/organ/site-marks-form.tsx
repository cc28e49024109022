import { Button, Form, Input } from 'antd'
import type { CSSProperties } from 'react'
import {
  clearEnough,
  contrastOnWhite,
  DEFAULT_COLOUR,
  LEAST_CONTRAST,
  shadesOf,
} from '#modules/organs/contract.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { TextField } from '../forms/fields.tsx'
import { organs } from '../shell/api.ts'
import { type Organ, useOrgan } from '../shell/use-organ.ts'

type Site = NonNullable<Organ['site']>
type Marks = Pick<Site, 'siteName' | 'englishName' | 'siteIdCode' | 'icp' | 'policeRecord'> & {
  theme: NonNullable<Site['theme']>
}

const COLOUR = /^#[0-9a-f]{6}$/i

/** What every page of the site carries, and the one colour it is made in. */
export function SiteMarksForm({ organ, site }: { organ: Organ; site: Site }) {
  const { allows } = useOrgan()
  const { siteName, siteIdCode, icp, policeRecord, englishName = '' } = site
  const theme = site.theme ?? { colour: DEFAULT_COLOUR, seal: organ.shortName.slice(0, 2) }
  return (
    <div className="narrow">
      <CommandForm<Marks, unknown>
        initial={{ siteName, englishName, siteIdCode, icp, policeRecord, theme }}
        run={(marks, key) => organs.call.setSiteMarks({ organ: organ.id, key, marks })}
        under="marks"
        done="已保存，门户网站正在按新的标识和颜色重写。"
        submit="保存网站设置"
        disabled={!allows('organ.edit')}
      >
        <TextField name="siteName" label="网站名称" max={60} />
        <TextField
          name="englishName"
          label="英文名称"
          max={120}
          optional
          help="填了以后，网站有英文的简介和申请说明（/en/）；文章仍是中文。"
        />
        <div className="pair">
          <TextField name="siteIdCode" label="网站标识码" max={10} />
          <TextField name="icp" label="ICP备案编号" max={60} />
        </div>
        <TextField name="policeRecord" label="公安备案号" max={60} />
        <div className="pair">
          <Form.Item
            name={['theme', 'colour']}
            label="主色"
            extra={`白底上的对比度至少 ${LEAST_CONTRAST}:1，老人才看得清。`}
            validateTrigger={[]}
          >
            <Input type="color" className="colour-field" />
          </Form.Item>
          <TextField name={['theme', 'seal']} label="页头标记" max={2} help="一两个字，例如“洋青”。" />
        </div>
        <Form.Item noStyle shouldUpdate>
          {({ getFieldValue }) => (
            <Sample
              colour={String(getFieldValue(['theme', 'colour']) ?? '')}
              seal={String(getFieldValue(['theme', 'seal']) ?? '')}
              name={String(getFieldValue('siteName') ?? '')}
            />
          )}
        </Form.Item>
      </CommandForm>
    </div>
  )
}

function Sample({ colour, seal, name }: { colour: string; seal: string; name: string }) {
  const form = Form.useFormInstance()
  if (!COLOUR.test(colour)) return null
  const { main, deep, tint } = shadesOf(colour)
  const ratio = contrastOnWhite(colour)
  const clear = ratio >= LEAST_CONTRAST
  const style = { '--main': main, '--main-deep': deep, '--main-tint': tint } as CSSProperties
  return (
    <figure className="theme-sample" style={style}>
      <figcaption className={clear ? 'quiet' : 'danger-text'}>
        预览：对比度 {ratio.toFixed(1)}:1，{clear ? '清楚。' : '不够清楚，不能保存。'}
        {!clear && (
          <Button
            type="link"
            size="small"
            onClick={() => form.setFieldValue(['theme', 'colour'], clearEnough(colour))}
          >
            改用深一些的 {clearEnough(colour)}
          </Button>
        )}
      </figcaption>
      <div className="theme-sample-head">
        <span className="theme-sample-seal">{seal}</span>
        <strong>{name}</strong>
      </div>
      <div className="theme-sample-nav">首页　政务公开　政府信息公开</div>
      <div className="theme-sample-body">链接的颜色</div>
    </figure>
  )
}
