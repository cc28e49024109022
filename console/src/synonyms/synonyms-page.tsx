import { useQuery } from '@tanstack/react-query'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField } from '../forms/fields.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type SynonymList, synonyms } from './api.ts'

function NewGroup() {
  const { organ } = useOrgan()
  return (
    <Sheet title="新增一组">
      <CommandForm<{ words: string[] }, unknown>
        initial={{ words: [] }}
        run={({ words }, key) => synonyms.call.add({ organ: organ.id, key, words })}
        done="已新增，居民现在搜其中一个，另外几个也能找到。"
        submit="新增"
      >
        <ChoiceField
          name="words"
          label="一样的说法"
          tags
          options={[]}
          placeholder="例如：老人卡　高龄津贴"
          help="写一个按一次回车，二到八个；一个是群众的说法，一个是文件里的写法。"
        />
      </CommandForm>
    </Sheet>
  )
}

function OwnGroups({ list }: { list: SynonymList }) {
  const { organ, allows } = useOrgan()
  if (list.own.length === 0)
    return (
      <EmptyNote title="本单位还没有另加的说法">群众常这样说、文件里那样写的，加进来就能互相找到。</EmptyNote>
    )
  return (
    <ul className="rows">
      {list.own.map(({ id, words, on, by }) => (
        <li key={id} style={{ paddingBlock: 8 }}>
          <strong>{words.join(' ＝ ')}</strong>
          <div className="quiet">
            {on}，{by} 新增
          </div>
          {allows('synonym.edit') && (
            <StepButton
              terse
              small
              label="去掉"
              effect={`以后搜“${words[0] ?? ''}”，不再找到另外几个说法。`}
              reason="原因"
              run={(reason, key) => synonyms.call.remove({ organ: organ.id, id, key, reason })}
              done="已去掉，现在起不再这样找。"
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Words that residents and papers use for the same thing: seen, added, taken out; searches follow at once. */
export function SynonymsPage() {
  const { organ, allows } = useOrgan()
  const query = useQuery(synonyms.ask.list.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="搜索说法" sub="居民搜其中一个说法，写着另外几个的信息也能找到。改动记入台账，当时生效。">
      <Loaded query={query}>
        {(list) => (
          <>
            <Sheet title={`本单位的（第 ${list.version} 版）`}>
              <OwnGroups list={list} />
            </Sheet>
            {allows('synonym.edit') && <NewGroup />}
            <Sheet title={`系统自带的（${list.base.length} 组）`}>
              <ul className="rows">
                {list.base.map((words) => (
                  <li key={words[0]} style={{ paddingBlock: 4 }}>
                    {words.join(' ＝ ')}
                  </li>
                ))}
              </ul>
            </Sheet>
            <Sheet title="改动">
              <Trail lines={list.history} />
            </Sheet>
          </>
        )}
      </Loaded>
    </Page>
  )
}
