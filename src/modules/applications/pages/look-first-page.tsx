import type { ReactNode } from 'react'
import { FormGuard } from '#kernel/forms/form-guard.tsx'
import type { Typed } from '#kernel/forms/typed.ts'
import type { PublicAnswer } from './public-answers.ts'

interface LookFirstProps {
  answers: readonly PublicAnswer[]
  formKey: string
  typed: Typed
  paths: { apply: string }
}

/** Before an application is sent: what is public already and may spare the wait. Whoever wants goes on in one press. */
export function LookFirstPage({ answers, formKey, typed, paths }: LookFirstProps): ReactNode {
  return (
    <div className="form-page">
      <h1>可能已经公开</h1>
      <p role="status">
        <strong>申请还没有提交。</strong>网站上有 {answers.length}{' '}
        条和您要的相近，点开就能看，不用等答复。不是您要的，继续提交就行。
      </p>
      <div className="answers">
        <ul className="offers">
          {answers.map(({ title, path, publishedOn }) => (
            <li key={path}>
              <a href={path} target="_blank" rel="noopener">
                {title} <small>{publishedOn}，在新窗口打开</small>
              </a>
            </li>
          ))}
        </ul>
      </div>
      <form method="post" action={paths.apply} noValidate>
        <FormGuard formKey={formKey} />
        <input type="hidden" name="looked" value="1" />
        {Object.entries(typed).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        <div className="letter-forms">
          <button type="submit" className="button">
            都不是，继续提交
          </button>
          <button type="submit" className="button button-quiet" name="change" value="1">
            返回修改
          </button>
        </div>
      </form>
    </div>
  )
}
