import type { ReactNode } from 'react'
import type { Context } from '#kernel/context.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { PageSource } from '#modules/portal/index.ts'
import { listAccounts } from '../read-register.ts'

type Account = Awaited<ReturnType<typeof listAccounts>>['rows'][number]

const mediaPath = (site: string) => `${site}media/`

async function openAccounts(ctx: Context, organ: Organ): Promise<Account[]> {
  if (!organ.site) return []
  const { rows } = await listAccounts(ctx, organ.id)
  return rows.filter(({ closedDay }) => closedDay === null)
}

function Name({ account: { name, address } }: { account: Account }): ReactNode {
  return /^https?:\/\//.test(address) ? <a href={address}>{name}</a> : name
}

function Register({ accounts }: { accounts: Account[] }): ReactNode {
  if (accounts.length === 0) return <p className="empty">现在没有在用的政务新媒体账号。</p>
  return (
    <table>
      <caption>名称和平台都对得上的才是本单位的账号</caption>
      <thead>
        <tr>
          <th scope="col">账号</th>
          <th scope="col">平台</th>
          <th scope="col">主办</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id} id={account.id}>
            <th scope="row">
              <Name account={account} />
            </th>
            <td>{account.platform}</td>
            <td>{account.departmentName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The new-media accounts an organ answers for, so that residents can tell them from others. */
export const mediaSource: PageSource = {
  key: 'media',
  async pages(ctx, organ) {
    const site = organ.site?.path
    if (site === undefined || (await listAccounts(ctx, organ.id)).rows.length === 0) return { write: [] }
    const body = (
      <div className="stack">
        <div className="page-title">
          <h1>政务新媒体</h1>
          <p>{organ.name}开设、正在使用的政务新媒体账号。</p>
        </div>
        <Register accounts={await openAccounts(ctx, organ)} />
      </div>
    )
    const meta = { description: `${organ.name}的政务新媒体账号、平台和主办部门` }
    const page = {
      path: mediaPath(site),
      title: '政务新媒体',
      meta,
      breadcrumbs: [{ name: '政务新媒体' }],
      body,
    }
    return { write: [page] }
  },
  async home(ctx, organ) {
    const accounts = await openAccounts(ctx, organ)
    const site = organ.site?.path
    if (site === undefined || accounts.length === 0) return undefined
    const items = accounts.map(({ id, name, platform, lastUpdate }) => ({
      href: `${mediaPath(site)}#${id}`,
      title: `${platform}：${name}`,
      day: lastUpdate ?? '',
    }))
    return { name: '政务新媒体', href: mediaPath(site), items }
  },
}
