import { Alert } from 'antd'
import { formatDay } from '#law/index.ts'
import { DeadlineCalendar } from '../deadline/deadline-calendar.tsx'
import { Sheet } from '../page/sheet.tsx'
import type { Case } from './api.ts'
import { standingInWords } from './words.ts'

type Clock = Case['clocks'][number]

const day = (value: string | null) => (value === null ? '暂停' : formatDay(value))

/** Every clock of a case: the reply's calendar open, the others to be opened. */
export function CaseClocks({ one }: { one: Case }) {
  const [reply, ...others] = one.clocks
  return (
    <>
      <Sheet title="答复期限">
        {one.moved && (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 12 }}
            title={`放假安排变动，到期日由${day(one.moved.from)}改为${day(one.moved.to)}。`}
          />
        )}
        {reply && <DeadlineCalendar deadline={reply} />}
      </Sheet>
      {others.length > 0 && (
        <Sheet title="其他期限">
          {others.map((clock) => (
            <OtherClock key={clock.name} clock={clock} />
          ))}
        </Sheet>
      )}
    </>
  )
}

function OtherClock({ clock }: { clock: Clock }) {
  const title = clock.name.startsWith('reply-') ? '重新计算以前的答复期限' : clock.label
  return (
    <details className="clock">
      <summary>
        <strong>{title}</strong>
        <span className={clock.standing === 'over' ? 'danger-text' : 'quiet'}>
          {' '}
          · {standingInWords(clock)}
        </span>
      </summary>
      <DeadlineCalendar deadline={clock} />
    </details>
  )
}
