import type { ReactNode } from 'react'
import type { FieldProblem } from '../refusal.ts'
import { fieldId } from './field.tsx'

/** What must be put right, at the top of a form, each leading to its field; nothing when all is well. */
export function ErrorSummary({ problems }: { problems: FieldProblem[] }): ReactNode {
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert">
      <h2>还不能提交，有 {problems.length} 处需要修改</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field}>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
      <p>您填写的内容都还在，没有提交，也没有保存。</p>
    </div>
  )
}
