import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { requireSameSite } from '#kernel/forms/same-site.ts'
import { sendPage } from '#kernel/forms/send-page.ts'
import { openSlowDown, type SlowDown } from '#kernel/forms/slow-down.ts'
import { fileIn, takeFiles } from '#kernel/forms/take-files.ts'
import { type FieldProblem, Refusal } from '#kernel/refusal.ts'
import type { Organ } from '#modules/organs/index.ts'
import { FORM_SITES, type FormPages, receiverOf } from '#modules/portal/index.ts'
import { checkIsolated } from '../checking/check-isolated.ts'
import { reportPaths } from '../public-path.ts'
import { CheckForm, CheckIntro, MOST_MEGABYTES } from './check-form.tsx'
import { CheckResult } from './check-result.tsx'

const NAME = '核对年度报告'
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024

interface Asked {
  pages: FormPages
  organ: Organ
  site: string
}

function frame({ pages, organ, site }: Asked, title: string, body: ReactNode): string {
  const place = { path: site }
  const breadcrumbs = [{ name: '政府信息公开年报', href: reportPaths.list(place) }, { name: NAME }]
  return pages.frame({ organ, title, path: reportPaths.check(place), breadcrumbs, body })
}

function formPage(asked: Asked, problems: FieldProblem[]): string {
  return frame(
    asked,
    problems.length > 0 ? `错误：${NAME}` : NAME,
    <div className="form-page">
      <h1>{NAME}</h1>
      <CheckIntro />
      <CheckForm action={reportPaths.check({ path: asked.site })} problems={problems} />
    </div>,
  )
}

const wrong = (field: string, message: string): FieldProblem[] => [{ field, message }]

async function checkFile(asked: Asked, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const report = await fileIn(request.body, 'report')
  const again = (problems: FieldProblem[]) => sendPage(reply, 422, formPage(asked, problems))
  if (!report) return again(wrong('report', '请选择要核对的年度报告文件。'))
  const previous = await fileIn(request.body, 'previous')
  const { check, previousProblem } = await checkIsolated({
    report: report.bytes,
    previous: previous?.bytes ?? null,
  })
  if (!check.readable)
    return again(wrong('report', `“${report.name}”：${check.problems.slice(0, 3).join('；')}`))
  const action = reportPaths.check({ path: asked.site })
  const body = (
    <div className="form-page">
      <h1>核对结果</h1>
      <p className="quiet">{report.name}</p>
      {previousProblem !== '' && <p>上一年度的文件没有用上：{previousProblem}</p>}
      <CheckResult check={check} />
      <h2>再核对一份</h2>
      <CheckForm action={action} problems={[]} />
    </div>
  )
  return sendPage(reply, 200, frame(asked, '核对结果', body))
}

/** Who asks too often waits before a byte of the file is read. */
function slowDown(pages: FormPages, tries: SlowDown, { ip }: FastifyRequest): void {
  const now = pages.ctx.clock.now().getTime()
  const wait = tries.wait([ip], now)
  if (wait > 0) throw new Refusal(`核对得太频繁，请 ${wait} 秒后再试。`, 'too-many')
  tries.count([ip], now)
}

const TOO_LARGE = 413

/** What was wrong before the form could be read; undefined for what is not about the form. */
function problemOf(error: FastifyError | Refusal): { status: number; message: string } | undefined {
  if (error instanceof Refusal)
    return { status: error.kind === 'too-many' ? 429 : 422, message: error.message }
  if (error.statusCode === TOO_LARGE)
    return { status: TOO_LARGE, message: `文件太大，合计不能超过 ${MOST_MEGABYTES} MB。请去掉图片后再试。` }
  if (error.statusCode === 415) return { status: 415, message: '请用页面上的表单选择文件。' }
  return undefined
}

type Handler = (asked: Asked, request: FastifyRequest, reply: FastifyReply) => unknown

/** Puts the page on which anybody may have a report checked under every site. No account, no script, nothing kept. */
export function registerCheckPage(app: FastifyInstance, pages: FormPages): void {
  const tries = openSlowDown()
  const at = (handler: Handler) => (request: FastifyRequest, reply: FastifyReply) => {
    const receiver = receiverOf(pages, request)
    return receiver ? handler({ pages, ...receiver }, request, reply) : reply.callNotFound()
  }
  void app.register(async (scope) => {
    takeFiles(scope, MOST_BYTES)
    scope.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
      const problem = problemOf(error)
      const receiver = receiverOf(pages, request)
      if (!problem || !receiver) throw error
      void reply.header('connection', 'close')
      return sendPage(
        reply,
        problem.status,
        formPage({ pages, ...receiver }, wrong('report', problem.message)),
      )
    })
    for (const site of FORM_SITES) {
      const path = reportPaths.check({ path: site })
      scope.get(
        path,
        at((asked, _request, reply) => sendPage(reply, 200, formPage(asked, []))),
      )
      const onRequest = async (request: FastifyRequest) => {
        requireSameSite(request, pages.ctx)
        slowDown(pages, tries, request)
      }
      scope.post(path, { onRequest, bodyLimit: MOST_BYTES }, at(checkFile))
    }
  })
}
