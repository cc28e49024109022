import { RichText } from '../editor/rich-text.tsx'
import { fileSize } from '../files/file-size.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import type { Sending } from './api.ts'

/** What the origin says now. */
export function OriginText({ text }: { text: Sending['text'] }) {
  if (!text)
    return (
      <Sheet title="原文">
        <EmptyNote title="原文已不在网站上">报送单位撤回了这篇稿件。</EmptyNote>
      </Sheet>
    )
  const facts = [
    ['标题', text.title],
    ['索引号', text.indexNumber],
    ['文号', text.documentNumber],
    ['成文日期', text.madeOn],
    ['来源', text.source],
    ['关键词', text.keywords.join('、')],
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []))
  return (
    <Sheet
      title="原文"
      end={
        <a href={text.path} target="_blank" rel="noreferrer">
          打开网页
        </a>
      }
    >
      <dl className="facts" style={{ marginBottom: 20 }}>
        {facts.map(({ label, value }) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RichText html={text.body} />
      {text.attachments.map((file) => (
        <p key={file.path}>
          附件：<a href={file.path}>{file.name}</a>
          <span className="quiet">（{fileSize(file.bytes)}）</span>
        </p>
      ))}
    </Sheet>
  )
}
