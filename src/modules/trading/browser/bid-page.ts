import type { BidPageFacts } from '../pages/bid-page.tsx'
import { type Envelope, envelopeHash, sealBid } from '../sealing/index.ts'
import { readPrice } from './read-price.ts'

const NOTE_MAX = 100
// Not crypto.randomUUID: that is missing where a site is reached without TLS inside a town's own network.
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id}`)
  return found
}

const typed = (name: string) => (byId(`f-${name}`) as HTMLInputElement).value.trim()

function say(problem: string): void {
  const place = byId('bid-problem')
  place.className = problem ? 'error-summary' : ''
  place.textContent = problem
}

function line(place: HTMLElement, label: string, value: string, hash = false): void {
  const row = document.createElement('p')
  row.append(label)
  const strong = document.createElement('strong')
  strong.className = hash ? 'hash' : ''
  strong.textContent = value
  row.append(strong)
  place.append(row)
}

function showReceipt(receipt: string, at: string, own: string): void {
  const place = byId('bid-result')
  place.replaceChildren()
  const head = document.createElement('h2')
  head.textContent = receipt === own ? '报价已收到' : '回执与您的报价不符，请联系村委会'
  place.append(head)
  line(place, '收到时间：', new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' }))
  line(place, '回执指纹：', receipt, true)
  line(place, '您的浏览器算出的指纹：', own, true)
  const keep = document.createElement('p')
  keep.textContent =
    '两个指纹相同，说明收到的就是您加密的这一份。请拍照或抄下。截止前可以重新报价，以最后一次为准。'
  place.append(keep)
  place.hidden = false
  place.focus()
}

async function sealed(facts: BidPageFacts): Promise<{ number: number; envelope: Envelope } | string> {
  const number = Number(typed('number'))
  if (!Number.isInteger(number) || number < 1) return '请填写报名回执上的报名序号，是一个整数。'
  if (typed('code') === '') return '请填写报名码。'
  const price = readPrice(typed('price'), facts)
  if ('problem' in price) return price.problem
  const note = typed('note')
  if ([...note].length > NOTE_MAX) return `附言不能超过 ${NOTE_MAX} 个字。`
  const envelope = await sealBid({ ...facts.context, bidder: number }, { fen: price.fen, note })
  return { number, envelope }
}

async function send(facts: BidPageFacts): Promise<string> {
  const made = await sealed(facts)
  if (typeof made === 'string') return made
  const response = await fetch(facts.post, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: newKey(), code: typed('code'), ...made }),
  })
  const answer = await response.json()
  if (!response.ok) return answer.message ?? '没有提交成功，请稍后重试。'
  showReceipt(answer.receipt, answer.at, envelopeHash(made.envelope))
  return ''
}

function start(): void {
  const form = byId('bid-form') as HTMLFormElement
  const facts: BidPageFacts = JSON.parse(form.dataset['facts'] ?? '{}')
  byId('bid-script-needed').hidden = true
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const button = form.querySelector('button')
    if (button) button.disabled = true
    say('')
    send(facts)
      .catch(() => '没有提交成功，请检查网络后重试。')
      .then((problem) => {
        if (button) button.disabled = false
        say(problem)
      })
  })
}

start()
