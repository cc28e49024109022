import { type AddressInfo, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { openMailer } from './mailer.ts'

const ANSWERS: Record<string, string> = { DATA: '354 go on', QUIT: '221 bye' }

/** A mail server that takes letters and keeps every line. */
async function mailServer() {
  const taken: string[] = []
  const server = createServer((socket) => {
    let inData = false
    socket.write('220 ready\r\n')
    socket.on('error', () => {})
    createInterface({ input: socket }).on('line', (line) => {
      taken.push(line)
      if (inData && line !== '.') return
      inData = line === 'DATA'
      socket.write(`${ANSWERS[line] ?? '250 good'}\r\n`)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { port: (server.address() as AddressInfo).port, taken, close: () => server.close() }
}

it('hands a letter to the server set, with the way to leave in its head', async () => {
  const server = await mailServer()
  const settings = {
    GONGKAI_SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    GONGKAI_MAIL_FROM: '公开 <no-reply@a.example>',
  }
  const mailer = openMailer(readConfig(settings))
  const to = 'reader@b.example'
  await mailer?.send({ to, subject: '新的信息', text: '正文', leave: 'https://a.example/leave?x=1' })
  server.close()
  expect(server.taken).toContain('RCPT TO:<reader@b.example>')
  expect(server.taken).toContain('List-Unsubscribe: <https://a.example/leave?x=1>')
  expect(server.taken).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

it('is none until both the server and the sender are set', () => {
  expect(openMailer(readConfig({}))).toBeUndefined()
  expect(openMailer(readConfig({ GONGKAI_SMTP_URL: 'smtp://127.0.0.1:25' }))).toBeUndefined()
})
