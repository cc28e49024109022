import { Alert } from 'antd'
import { formatDay } from '#law/index.ts'
import { DeadlineCalendar } from '../deadline/deadline-calendar.tsx'
import { Sheet } from '../page/sheet.tsx'
import type { Dispute } from './api.ts'

type Clock = Dispute['clocks'][number]

const dayWords = (value: string | null) => (value === null ? '暂停' : formatDay(value))
const WHOSE: Record<Clock['whose'], string> = {
  organ: '本机关',
  body: '复议机关、法院',
  applicant: '申请人',
}

function stands({ standing, daysLeft, due, stopped, unit }: Clock): string {
  if (stopped) return `${stopped.why}（${formatDay(stopped.day)}）`
  if (due === null || daysLeft === null) return '停止计算'
  const days = unit === 'workday' ? '个工作日' : '天'
  if (standing === 'over') return `${formatDay(due)}已过`
  return `${formatDay(due)}，还有 ${daysLeft} ${days}`
}

/** Every clock of a dispute: those we have to keep first and open, day by day. */
export function DisputeClocks({ one }: { one: Dispute }) {
  const ours = one.clocks.filter(({ whose, stopped }) => whose === 'organ' && !stopped)
  const others = one.clocks.filter((clock) => !ours.includes(clock))
  return (
    <>
      {ours.length > 0 && (
        <Sheet title="要办的期限">
          {one.movedDue && one.moved && (
            <Alert
              type="warning"
              showIcon
              style={{ marginBottom: 12 }}
              title={`放假安排变动，到期日由${dayWords(one.movedDue.from)}改为${dayWords(one.movedDue.to)}。`}
            />
          )}
          {ours.map((clock) => (
            <OneClock key={clock.name} clock={clock} open />
          ))}
        </Sheet>
      )}
      <Sheet title="其他期限">
        {others.map((clock) => (
          <OneClock key={clock.name} clock={clock} open={false} />
        ))}
      </Sheet>
    </>
  )
}

function OneClock({ clock, open }: { clock: Clock; open: boolean }) {
  return (
    <details className="clock" open={open}>
      <summary>
        <strong>{clock.label}</strong>
        <span className={clock.standing === 'over' ? 'danger-text' : 'quiet'}>
          {' '}
          · {WHOSE[clock.whose]} · {stands(clock)}
        </span>
      </summary>
      {clock.unit === 'fixed' ? <p>{clock.sentence}</p> : <DeadlineCalendar deadline={clock} />}
    </details>
  )
}
