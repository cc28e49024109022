import { Alert, Button } from 'antd'
import { told } from '../api/refusal.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { fileSize } from '../files/file-size.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { useCommand } from '../forms/use-command.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type Article, articles, type Edition } from './api.ts'
import type { DraftValues } from './draft-values.ts'
import type { Keeper } from './writing/keeper.ts'

/** How files are added to and taken from a draft that is being written at the same time. */
interface Changing {
  inTurn: Keeper<DraftValues>['inTurn']
  changed: () => Promise<unknown>
}

interface Props {
  article: Article
  edition: Edition
  /** Given when files may be added and removed. */
  changing?: Changing
}

type Attachment = Edition['attachments'][number]

/** The files of an edition. */
export function Attachments({ article, edition, changing }: Props) {
  return (
    <>
      <h3>附件{edition.attachments.length > 0 && `（${edition.attachments.length}）`}</h3>
      {edition.attachments.length === 0 && <p className="quiet">没有附件。</p>}
      <ul className="rows">
        {edition.attachments.map((file) => (
          <li key={file.hash} className="toolbar" style={{ margin: 0, padding: '8px 0' }}>
            <span style={{ flex: '1 1 200px', overflowWrap: 'anywhere' }}>
              {file.name} <span className="quiet figures">{fileSize(file.bytes)}</span>
            </span>
            <Download article={article} edition={edition} file={file} />
            {changing && <Remove article={article} file={file} {...changing} />}
          </li>
        ))}
      </ul>
      {changing && <Add article={article} {...changing} />}
    </>
  )
}

function Download({ article, edition, file }: Props & { file: Attachment }) {
  const { organ } = useOrgan()
  const input = { organ: organ.id, id: article.id, edition: edition.number, hash: file.hash }
  return (
    <DownloadButton
      size="small"
      label="下载"
      name={file.name}
      fetchFile={() => articles.call.download(input)}
    />
  )
}

const from = (seen: string | undefined) => (seen === undefined ? {} : { seen })

function Add({ article, inTurn, changed }: Changing & { article: Article }) {
  const { organ } = useOrgan()
  const attach = useCommand({
    run: async (file: File, key) => {
      await inTurn((seen) =>
        articles.call.attach({ organ: organ.id, id: article.id, key, file, ...from(seen) }),
      )
      await changed()
    },
    done: '附件已上传。',
  })
  return (
    <div style={{ margin: '8px 0 20px' }}>
      {attach.error && <Alert type="error" showIcon role="alert" title={told(attach.error)} />}
      <PickFileButton label="上传附件" loading={attach.isPending} picked={(file) => attach.mutate(file)} />
    </div>
  )
}

function Remove({ article, file, inTurn, changed }: Changing & { article: Article; file: Attachment }) {
  const { organ } = useOrgan()
  const detach = useCommand({
    run: async (hash: string, key) => {
      await inTurn((seen) =>
        articles.call.detach({ organ: organ.id, id: article.id, key, hash, ...from(seen) }),
      )
      await changed()
    },
    done: '附件已从草稿中去掉；已发布的版本不受影响。',
  })
  return (
    <>
      <Button size="small" danger loading={detach.isPending} onClick={() => detach.mutate(file.hash)}>
        去掉
      </Button>
      {detach.error && <span className="danger-text">{told(detach.error)}</span>}
    </>
  )
}
