import type { ReactNode } from 'react'
import { ErrorSummary } from '#kernel/forms/error-summary.tsx'
import { FormFields } from '#kernel/forms/form-fields.tsx'
import { FormGuard } from '#kernel/forms/form-guard.tsx'
import type { Typed } from '#kernel/forms/typed.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { citation, PIPL } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { subscribeFields } from './subscribe-fields.ts'

interface SubscribeProps {
  organ: Organ
  villages: readonly Organ[]
  path: string
  formKey: string
  typed: Typed
  problems: FieldProblem[]
}

const Feeds = ({ site }: { site: string }): ReactNode => (
  <p>
    也可以不留邮箱：<a href={`${site}open-data/`}>用阅读器订阅</a>，本站不知道是谁在读。
  </p>
)

/** The form to be told by e-mail. */
export function SubscribePage({
  organ,
  villages,
  path,
  formKey,
  typed,
  problems,
}: SubscribeProps): ReactNode {
  const fields = subscribeFields(organ, villages)
  const groups = [
    { title: '一、订阅什么', fields: fields.slice(0, -1) },
    { title: '二、寄到哪里', fields: fields.slice(-1) },
  ]
  return (
    <div className="form-page">
      <h1>邮件订阅</h1>
      <ErrorSummary problems={problems} />
      <div className="form-intro">
        <p>有新的信息，寄一封信告诉您，只写标题和网址。信息公开半小时以后才寄；期间撤下的不寄。</p>
        <Feeds site={organ.site?.path ?? '/'} />
      </div>
      <form method="post" action={path} noValidate>
        <FormGuard formKey={formKey} />
        <FormFields groups={groups} typed={typed} problems={problems} />
        <div className="form-notice">
          <h2>邮箱地址怎样使用</h2>
          <p>
            只用来寄您订阅的信，单独封存，不给别人，也不在网站上显示；每封信里都有退订的网址，按一下就停，地址随即删除（
            {citation(PIPL.cite('47'))}）。七天没有确认的，地址也删除。
          </p>
        </div>
        <button type="submit" className="button">
          订阅
        </button>
      </form>
    </div>
  )
}

/** Where the installation sends no letters, feeds are what there is. */
export function NoMailPage({ organ }: { organ: Organ }): ReactNode {
  return (
    <div className="form-page">
      <h1>邮件订阅</h1>
      <p>本网站目前不寄邮件。</p>
      <Feeds site={organ.site?.path ?? '/'} />
    </div>
  )
}

/** Said after the form was sent, whatever became of it, so that nobody learns of other people's addresses. */
export function AskedPage({ site }: { site: string }): ReactNode {
  return (
    <div className="form-page">
      <h1>请到邮箱里确认</h1>
      <p>几分钟之内，您会收到一封信。打开信里的网址，按“确认订阅”，就开始了。</p>
      <p>没有收到的话，请看看垃圾邮件，或者核对邮箱地址以后再订阅一次；同一个邮箱一天最多寄三封确认信。</p>
      <p>
        <a href={site}>回到首页</a>
      </p>
    </div>
  )
}

/** One button that does what the letter's address asked for. Programs that open addresses beforehand press nothing. */
export function StepPage(props: {
  title: string
  words: string
  path: string
  id: string
  code: string
  button: string
}): ReactNode {
  return (
    <div className="form-page">
      <h1>{props.title}</h1>
      <p>{props.words}</p>
      <form method="post" action={props.path}>
        <input type="hidden" name="id" value={props.id} />
        <input type="hidden" name="code" value={props.code} />
        <button type="submit" className="button">
          {props.button}
        </button>
      </form>
    </div>
  )
}

/** What came of it. */
export function DonePage({ title, words, site }: { title: string; words: string; site: string }): ReactNode {
  return (
    <div className="form-page">
      <h1>{title}</h1>
      <p>{words}</p>
      <p>
        <a href={`${site}subscribe`}>订阅别的</a>　<a href={site}>回到首页</a>
      </p>
    </div>
  )
}
