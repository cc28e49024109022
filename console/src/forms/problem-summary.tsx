import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { Told } from '../api/refusal.ts'

interface Props {
  told: Told
  /** Takes the person to a field; left out where there are no fields. */
  goTo?: (field: string) => void
}

/** What went wrong, at the top of a form, with ways to the fields concerned. */
export function ProblemSummary({ told, goTo }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const said = [told.message, ...told.problems.map(({ message }) => message)].join()
  useEffect(() => {
    if (said) place.current?.scrollIntoView({ block: 'nearest' })
  }, [said])
  const listed = told.problems.filter((problem) => problem.field !== '')
  return (
    <div ref={place} className="problems">
      <Alert
        type="error"
        showIcon
        role="alert"
        style={{ marginBottom: 16 }}
        title={listed.length > 0 && goTo ? `有 ${listed.length} 处需要修改，填写的内容都还在` : told.message}
        description={
          listed.length > 0 &&
          goTo && (
            <ul style={{ margin: 0, paddingLeft: 18 }}>
              {listed.map(({ field, message }) => (
                <li key={`${field}:${message}`}>
                  <Button
                    type="link"
                    style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
                    onClick={() => goTo(field)}
                  >
                    {message}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      />
    </div>
  )
}
