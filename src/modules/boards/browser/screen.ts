/*
 * Turns through what hangs at a board, tells the hour, and asks every few seconds what hangs now. Without a network
 * it goes on with what it has and says since when. Without a script the page asks again by itself.
 */

// A file of its own: its names are nobody else's.
export {}

const SECOND = 1000
const main = document.querySelector<HTMLElement>('#slides')
const state = document.querySelector<HTMLElement>('#screen-state')
const place = document.querySelector<HTMLElement>('#screen-place')
const pause = document.querySelector<HTMLButtonElement>('#screen-pause')
const clock = document.querySelector<HTMLTimeElement>('#screen-clock')

const LONGEST_ANSWER = 15 * SECOND

const hour = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const minute = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

const usual = state?.textContent ?? ''
let at = 0
let turnAt = 0
let paused = false
let taken = new Date()

const slides = () => [...(main?.querySelectorAll<HTMLElement>('.slide') ?? [])]

/** Letters shrink where a page would not fit: nothing of it may be cut off. */
function shrink(slide: HTMLElement): void {
  slide.style.fontSize = ''
  for (let size = 100; size > 55 && slide.scrollHeight > slide.clientHeight + 1; size -= 5)
    slide.style.fontSize = `${size}%`
}

function show(next: number): void {
  const all = slides()
  if (all.length === 0) return
  at = (next + all.length) % all.length
  for (const [nth, slide] of all.entries()) slide.classList.toggle('now', nth === at)
  const now = all[at]
  if (now) shrink(now)
  turnAt = Date.now() + Number(now?.dataset['seconds'] ?? '10') * SECOND
  if (place) place.textContent = all.length > 1 ? `${at + 1} / ${all.length}` : ''
}

function setPaused(next: boolean): void {
  paused = next
  if (pause) pause.textContent = paused ? '继续' : '暂停'
}

function say(words: string, away: boolean): void {
  if (state && state.textContent !== words) state.textContent = words
  document.body.classList.toggle('screen-away', away)
}

const sinceWhen = () => `网络断了，下面是 ${minute.format(taken)} 取得的内容`

/** Puts in place what hangs now; what was taken down is gone from this moment. */
function replace(answer: Document): void {
  const fresh = answer.querySelector<HTMLElement>('#slides')
  if (!main || !fresh) throw new Error('no board in the answer')
  taken = new Date()
  say(usual, false)
  if (fresh.dataset['version'] === main.dataset['version']) return
  main.dataset['version'] = fresh.dataset['version'] ?? ''
  main.replaceChildren(...fresh.children)
  show(0)
}

async function ask(): Promise<void> {
  try {
    const answer = await fetch(location.href, {
      cache: 'no-store',
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(LONGEST_ANSWER),
    })
    // A board that is no more has nothing to show; a server in trouble says nothing about the board.
    if (answer.status === 404 || answer.status === 410) {
      main?.replaceChildren()
      say('这个公开栏已经停用', true)
      return
    }
    if (!answer.ok) throw new Error(String(answer.status))
    replace(new DOMParser().parseFromString(await answer.text(), 'text/html'))
  } catch {
    say(sinceWhen(), true)
  }
}

function tick(): void {
  if (clock) clock.textContent = hour.format(new Date())
  if (!paused && Date.now() >= turnAt) show(at + 1)
}

const KEYS: Record<string, () => void> = {
  ' ': () => setPaused(!paused),
  ArrowRight: () => show(at + 1),
  ArrowLeft: () => show(at - 1),
}

document.body.classList.add('turning')
if (pause) {
  pause.hidden = false
  pause.addEventListener('click', () => setPaused(!paused))
}
document.addEventListener('keydown', (event) => {
  const act = KEYS[event.key]
  if (!act) return
  event.preventDefault()
  act()
})
window.addEventListener('resize', () => show(at))
window.addEventListener('offline', () => say(sinceWhen(), true))
window.addEventListener('online', () => void ask())
show(0)
tick()
window.setInterval(tick, SECOND)
window.setInterval(() => void ask(), Number(main?.dataset['ask'] ?? '20') * SECOND)
