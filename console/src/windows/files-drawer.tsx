import { Drawer } from 'antd'
import { PublishedField } from '../articles/published-field.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { guides, type ServiceWindow } from './api.ts'

/** Chooses the policy files a window keeps at hand. */
export function FilesDrawer({ window, close }: { window: ServiceWindow; close: () => void }) {
  const { organ } = useOrgan()
  const known = window.files.map(({ id, title, publishedOn }) => ({
    value: id,
    label: `${title}（${publishedOn}）`,
  }))
  return (
    <Drawer open title={`${window.name}的政策文件`} size={640} onClose={close}>
      <CommandForm<{ articles?: string[] }, unknown>
        initial={{ articles: known.map(({ value }) => value) }}
        run={({ articles = [] }, key) =>
          guides.call.setFiles({ organ: organ.id, key, window: window.name, articles })
        }
        done="已保存，窗口网页正在更新。"
        after={close}
        submit="保存"
      >
        <PublishedField
          many
          name="articles"
          label="政策文件"
          known={known}
          help="从已发布的文章中选，按选定的先后排列。"
        />
      </CommandForm>
    </Drawer>
  )
}
