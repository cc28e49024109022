import { ORPCError } from '@orpc/client'

/** One thing wrong with one field. */
export interface Problem {
  field: string
  message: string
}

/** An error as people are told of it. */
export interface Told {
  message: string
  problems: Problem[]
  signedOut: boolean
}

const OFFLINE = '没有连上服务器，您填写的内容还在本页。请检查网络后重试。'
const UNKNOWN = '出了问题，没有保存任何内容。请稍后重试；仍不行请联系管理员。'

function isProblem(value: unknown): value is Problem {
  const problem = value as Partial<Problem> | null
  return typeof problem?.field === 'string' && typeof problem.message === 'string'
}

function problemsOf(data: unknown): Problem[] {
  const listed = (data as { problems?: unknown } | null | undefined)?.problems
  return Array.isArray(listed) ? listed.filter(isProblem) : []
}

/** Puts any error of a call into words, with the fields it concerns. */
export function readRefusal(error: unknown): Told {
  if (error instanceof ORPCError) {
    const chinese = /[\u4e00-\u9fff]/.test(error.message)
    return {
      message: chinese ? error.message : UNKNOWN,
      problems: problemsOf(error.data),
      signedOut: error.code === 'UNAUTHORIZED',
    }
  }
  const message = error instanceof TypeError ? OFFLINE : UNKNOWN
  return { message, problems: [], signedOut: false }
}

/** The message of any error of a call. */
export function told(error: unknown): string {
  return readRefusal(error).message
}

/** An error about fields found before anything is sent; reads like the server's own. */
export function refusalOf(problems: readonly Problem[]): Error {
  return new ORPCError('BAD_REQUEST', { message: problems[0]?.message ?? '', data: { problems } })
}
