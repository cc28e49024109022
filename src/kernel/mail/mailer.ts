import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'

/** One letter by e-mail, in plain text. */
export interface MailLetter {
  to: string
  subject: string
  text: string
  /** Where one press ends such letters; also told to the reader's mail program. */
  leave?: string
}

/** Sends letters by e-mail; fails when a letter was not accepted. */
export interface Mailer {
  send(letter: MailLetter): Promise<void>
}

const PATIENCE_MS = 20_000

/** The way out for letters, as the operator set it; undefined when the installation sends none. */
export function openMailer(config: Config): Mailer | undefined {
  const { GONGKAI_SMTP_URL: url, GONGKAI_MAIL_FROM: from } = config
  if (url === undefined || from === undefined) return undefined
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  }
  const transport = createTransport(url, { from, ...patience })
  return {
    async send({ to, subject, text, leave }) {
      const headers: Record<string, string> = { 'Auto-Submitted': 'auto-generated' }
      if (leave !== undefined) {
        headers['List-Unsubscribe'] = `<${leave}>`
        headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click'
      }
      await transport.sendMail({
        to,
        subject,
        text,
        headers,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
  }
}
