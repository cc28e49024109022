import { momentInWords } from '../page/moment.ts'
import { Sheet } from '../page/sheet.tsx'
import type { HandSending } from './api.ts'
import { VerdictTag } from './verdict-tag.tsx'

/** Where the item stands on the portal, and what the last look found. */
export function HandCheck({ item }: { item: HandSending }) {
  const { check } = item
  return (
    <Sheet title="门户上的网页">
      <dl className="facts">
        <dt>门户</dt>
        <dd>{item.portal}</dd>
        <dt>状态</dt>
        <dd>{item.due ? item.dueName : item.statusName}</dd>
        <dt>网址</dt>
        <dd>
          {item.address ? (
            <a href={item.address} target="_blank" rel="noreferrer">
              {item.address}
            </a>
          ) : (
            '录入后填写'
          )}
        </dd>
        <dt>核对</dt>
        <dd>
          <VerdictTag verdict={item.verdict} name={item.verdictName} />
          {check && (
            <>
              <span className="quiet figures"> {momentInWords(check.at.slice(0, 10), check.at)}</span>
              <div>{check.detail}</div>
            </>
          )}
        </dd>
      </dl>
      {check && check.missing.length > 0 && (
        <ul>
          {check.missing.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
