import { fetchOuter, type OuterLimits } from '#kernel/http/outer-fetch.ts'

const MEGABYTE = 1024 * 1024
const TIMEOUT_MS = 20_000

/** How pages of the source are asked for. */
export type Ask = (url: string, maxBytes: number) => Promise<{ body: Buffer } | { fault: string }>

/** Asks only the host the operator named: nothing else is asked for, wherever it is pointed to. */
export function askOnly(address: string, innerHosts: ReadonlySet<string>): Ask {
  const { host } = new URL(address)
  return async (url, maxBytes) => {
    if (!URL.canParse(url) || new URL(url).host !== host) return { fault: '不在指定的网站上，没有取' }
    const limits: OuterLimits = { maxBytes, timeoutMs: TIMEOUT_MS, onlyHost: host, innerHosts }
    const answer = await fetchOuter(url, limits)
    if (!answer.ok) return { fault: FAULTS[answer.fault] }
    if (answer.status !== 200) return { fault: `对方答 ${answer.status}` }
    if (answer.cut) return { fault: `超过 ${Math.ceil(maxBytes / MEGABYTE)} MB，没有取` }
    return { body: answer.body }
  }
}

const FAULTS = {
  'bad-address': '网址不能用，或者转到了别的网站',
  'inner-address': '这是内部网络的地址；要从内部网络导入，请管理员在设置 GONGKAI_IMPORT_HOSTS 里写明',
  'unknown-name': '找不到这个网站',
  certificate: '网站的证书有问题',
  connection: '连不上',
  timeout: '等了太久没有答复',
  'too-many-redirects': '转来转去，没有取到',
} as const
