import { writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Place } from './place.ts'

/** Modest memory, full durability, no network. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  cluster_name: 'gongkai',
  max_connections: '100',
  shared_buffers: '128MB',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
}

/** The command line of the server. */
export function serverArguments(place: Place, extra: Record<string, string> = {}): string[] {
  const files = {
    unix_socket_directories: place.socket,
    hba_file: join(place.root, 'pg_hba.conf'),
    ident_file: join(place.root, 'pg_ident.conf'),
  }
  const settings = Object.entries({ ...SETTINGS, ...files, ...extra })
  return ['-D', place.cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Only root and the user who runs Gongkai may sign in, proven by the kernel; there is no password to lose. */
export function writeAccessRules(place: Place): void {
  const names = new Set(['root', userInfo().username])
  writeFileSync(join(place.root, 'pg_hba.conf'), 'local all all peer map=operator\n', { mode: 0o644 })
  const lines = [...names].map((name) => `operator "${name}" all\n`)
  writeFileSync(join(place.root, 'pg_ident.conf'), lines.join(''), { mode: 0o644 })
}
