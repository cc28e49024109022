import { useQuery } from '@tanstack/react-query'
import { Form, InputNumber, Select } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, TextField } from '../forms/fields.tsx'
import { BasisNote } from '../page/basis-note.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { StepButton } from '../page/step-button.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { collections } from './api.ts'

type Roster = Awaited<ReturnType<typeof collections.call.roster>>
const LEVELS = { department: '部门', township: '乡镇' } as const

/** Who reports from outside this installation, and by when. */
export function RosterTab({ year }: { year: number }) {
  const { organ } = useOrgan()
  const query = useQuery(collections.ask.roster.queryOptions({ input: { organ: organ.id } }))
  return <Loaded query={query}>{(roster) => <Shown roster={roster} year={year} />}</Loaded>
}

function Shown({ roster, year }: { roster: Roster; year: number }) {
  const { allows } = useOrgan()
  const works = allows('collection.work')
  return (
    <>
      <p className="quiet">
        本系统里的下级单位不用登记，报告自动收到。下面是不在本系统办公、要导入报告的单位。
      </p>
      {roster.organs.length === 0 ? (
        <EmptyNote title="还没有登记" />
      ) : (
        <ul className="rows">
          {roster.organs.map((one) => (
            <li key={one.key} className="roster-row">
              <span>
                <strong>{one.name}</strong>
                <span className="row-note">
                  {LEVELS[one.level]} · {one.since} 年度起
                  {one.until !== null && `，到 ${one.until} 年度止`}
                  {one.contact !== '' && ` · ${one.contact}`}
                </span>
              </span>
              {works && one.until === null && <Strike part={one.key} year={year} />}
            </li>
          ))}
        </ul>
      )}
      {works && <List year={year} />}
      <h3>收齐的日期</h3>
      <Days roster={roster} />
      {works && <SetDay />}
    </>
  )
}

function Strike({ part, year }: { part: string; year: number }) {
  const { organ } = useOrgan()
  return (
    <StepButton
      terse
      label="不再报送"
      effect={`到 ${year - 1} 年度止，${year} 年度起不再列入。以前的报告都留着。`}
      reason="原因（机构合并、已在本系统办公等）"
      run={(reason, key) =>
        collections.call.strikeOrgan({ organ: organ.id, key, part, until: year - 1, reason })
      }
      done="已从名单里去掉。"
    />
  )
}

interface Listing {
  name: string
  shortName: string
  level: 'department' | 'township'
  contact: string
}

function List({ year }: { year: number }) {
  const { organ } = useOrgan()
  return (
    <details className="fold">
      <summary>登记一个报送单位</summary>
      <div className="narrow">
        <CommandForm<Listing, unknown>
          initial={{ level: 'department', contact: '' }}
          under="part"
          submit="登记"
          done="已登记，可以导入它的报告了。"
          run={(part, key) =>
            collections.call.listOrgan({ organ: organ.id, key, part: { ...part, since: year } })
          }
        >
          <TextField name="name" label="单位全称" help="与它公布的报告上的写法一致。" />
          <TextField name="shortName" label="简称" />
          <Form.Item name="level" label="类别">
            <Select
              options={Object.entries(LEVELS).map(([value, label]) => ({ value, label }))}
              style={{ maxWidth: 200 }}
            />
          </Form.Item>
          <TextField name="contact" label="联系人和电话" optional />
        </CommandForm>
      </div>
    </details>
  )
}

function Days({ roster: { days, lawDay } }: { roster: Roster }) {
  return (
    <>
      <p>
        条例规定的最迟日期是每年 {Number(lawDay.day.slice(5, 7))} 月 {Number(lawDay.day.slice(8))} 日；提前 15
        天、5 天和过期第 1 天由系统催报。县里可以定得早一些。
      </p>
      <ul>
        {days.map(({ from, month, date, remindBefore, source }) => (
          <li key={from}>
            <span className="figures">{from}</span> 起：{month} 月 {date} 日，提前 {remindBefore.join('、')}{' '}
            天催报（{source}）
          </li>
        ))}
      </ul>
      <BasisNote basis={[lawDay.basis]} />
    </>
  )
}

interface Setting {
  from: string
  month: number
  date: number
  remindBefore: number
  source: string
}

function SetDay() {
  const { organ } = useOrgan()
  return (
    <details className="fold">
      <summary>设定收齐的日期</summary>
      <div className="narrow">
        <CommandForm<Setting, unknown>
          initial={{ from: todayInChina(), month: 1, date: 20, remindBefore: 10 }}
          under="entry"
          submit="设定"
          done="已设定。"
          run={({ remindBefore, ...entry }, key) =>
            collections.call.setDay({
              organ: organ.id,
              key,
              entry: { ...entry, remindBefore: [remindBefore] },
            })
          }
        >
          <DayField name="from" label="从哪天起" help="这一天以后的 1 月 1 日起适用，不改以前年度。" />
          <div className="pair">
            <Form.Item name="month" label="月">
              <InputNumber min={1} max={12} precision={0} />
            </Form.Item>
            <Form.Item name="date" label="日">
              <InputNumber min={1} max={31} precision={0} />
            </Form.Item>
            <Form.Item name="remindBefore" label="提前几天催报">
              <InputNumber min={1} max={60} precision={0} />
            </Form.Item>
          </div>
          <TextField name="source" label="文件依据" />
        </CommandForm>
      </div>
    </details>
  )
}
