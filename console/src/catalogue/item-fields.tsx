import { ItemSchema } from '#modules/catalogue/contract.ts'
import { ChoiceField, NumberField, ProseField, TextField } from '../forms/fields.tsx'
import { columnChoices, departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { KNOWN_ARTICLES } from './cited.ts'

const CHANNELS =
  '政府网站 政府公报 两微一端 发布会/听证会 广播电视 纸质媒体 公开查阅点 政务服务中心 便民服务站 入户/现场 社区/企事业单位/村公示栏（电子屏） 精准推送 其他'
    .split(' ')
    .map((channel) => ({ value: channel, label: channel }))

const choices = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))

/** The standard columns of an item. */
export function ItemFields() {
  const { organ } = useOrgan()
  return (
    <>
      <div className="pair">
        <TextField name="area" label="领域" max={40} />
        <TextField name="level1" label="一级事项" max={60} />
      </div>
      <TextField name="level2" label="二级事项" max={80} />
      <ProseField name="content" label="公开内容（要素）" max={2000} />
      <ChoiceField
        name="basis"
        label="依据条文"
        options={KNOWN_ARTICLES}
        tags
        help="从列表里选，或者写出文件名称和条款后按回车。"
      />
      <ProseField name="basisText" label="公开依据（文字）" max={1000} rows={2} />
      <div className="pair">
        <TextField name="limit" label="公开时限" max={200} />
        <NumberField name="limitDays" label="时限天数" min={1} max={365} unit="个工作日" optional />
      </div>
      <div className="pair">
        <TextField name="body" label="公开主体" max={100} />
        <ChoiceField name="department" label="责任部门" options={departmentChoices(organ)} />
      </div>
      <ChoiceField name="channels" label="公开渠道和载体" options={CHANNELS} tags />
      <TextField name="audience" label="公开对象" max={120} help="写“全社会”，或者“特定群体：”加群体名称。" />
      <div className="pair">
        <ChoiceField name="method" label="公开方式" options={choices(ItemSchema.shape.method.options)} />
        <ChoiceField name="level" label="公开层级" options={choices(ItemSchema.shape.level.options)} />
        <NumberField name="position" label="排序" min={1} max={9999} optional help="不填排在最后。" />
      </div>
      <ChoiceField name="columns" label="对应门户栏目" options={columnChoices(organ)} many optional />
    </>
  )
}
