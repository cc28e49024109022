import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { IS_ROOT, startOpener, temporaryFolder } from './testing.ts'

const UNSHARE = '/usr/bin/unshare'
/** Whether we may give a process another list of accounts, which some containers forbid. */
const MAY_HIDE_ACCOUNTS = IS_ROOT && spawnSync(UNSHARE, ['--mount', 'true']).status === 0

let temporary: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  temporary = temporaryFolder()
})
afterEach(() => temporary.remove())

describe.runIf(MAY_HIDE_ACCOUNTS)('on a machine without a postgres account', () => {
  it.each([
    { has: 'nobody', accounts: 'nobody:x:65534:65534::/nonexistent:/bin/false\n' },
    { has: 'one ordinary account', accounts: 'clerk:x:1234:1234::/nonexistent:/bin/false\n' },
  ])('with $has the server runs', async ({ accounts }) => {
    const opener = await startOpener(
      { dataFolder: join(temporary.path, 'data') },
      { before: hidden(accounts) },
    )
    expect((await opener.until((message) => Boolean(message.ready ?? message.refused))).ready).toBeDefined()
    await opener.stop()
  })

  it('with root alone it is refused, saying what to do', async () => {
    const opener = await startOpener({ dataFolder: join(temporary.path, 'data') }, { before: hidden('') })
    const { refused } = await opener.until((message) => message.refused !== undefined)
    expect(refused).toContain('找不到可用的账户。请改用普通用户运行')
  })

  function hidden(accounts: string): string[] {
    const passwd = join(temporary.path, 'passwd')
    writeFileSync(passwd, `root:x:0:0:root:/root:/bin/sh\n${accounts}`)
    const script = 'mount --bind "$0" /etc/passwd && exec "$@"'
    return [UNSHARE, '--mount', '/bin/sh', '-c', script, passwd]
  }
})
