/*
 * Offers published documents while somebody types: in the search box as a list to choose from, under a long answer
 * of a form as a list to read. Without it everything works by pressing the button.
 */

interface Offer {
  title: string
  path: string
  publishedOn: string
}

const WAIT_MS = { word: 180, prose: 500 }

function lineOf(offer: Offer, newWindow: boolean): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = offer.path
  if (newWindow) link.target = '_blank'
  link.append(offer.title, ' ')
  const day = document.createElement('small')
  day.textContent = offer.publishedOn
  link.append(day)
  item.append(link)
  return item
}

interface Asking {
  signal: AbortSignal
  reading: boolean
}

/** Whoever has read what is public already is not shown it once more before the form is sent. */
function markLooked(field: HTMLElement): void {
  const form = field.closest('form')
  if (!form || form.querySelector('[name=looked]')) return
  const mark = document.createElement('input')
  Object.assign(mark, { type: 'hidden', name: 'looked', value: '1' })
  form.append(mark)
}

function boxAfter(field: HTMLElement): HTMLElement {
  const box = document.createElement('div')
  box.className = field.tagName === 'TEXTAREA' ? 'answers' : 'offers-box'
  box.hidden = true
  box.setAttribute('aria-live', 'polite')
  field.insertAdjacentElement('afterend', box)
  return box
}

function show(box: HTMLElement, offers: readonly Offer[], reading: boolean): void {
  const list = document.createElement('ul')
  list.className = 'offers'
  list.append(...offers.map((offer) => lineOf(offer, reading)))
  const heading = document.createElement('p')
  heading.className = 'offers-heading'
  heading.textContent = reading
    ? '网站上已经公开的，可能就是您要的（写的内容只用来查找，不保存）：'
    : `${offers.length} 条标题相近的信息`
  box.replaceChildren(heading, list)
  box.hidden = offers.length === 0
}

/** What somebody writes about a matter of their own goes in the body: addresses end in logs. */
async function ask(address: string, typed: string, { signal, reading }: Asking): Promise<Offer[]> {
  const asked = new URLSearchParams({ q: typed })
  const answer = reading
    ? await fetch(address, { method: 'POST', body: asked, signal })
    : await fetch(`${address}?${asked}`, { signal })
  return answer.ok ? ((await answer.json()) as { offers: Offer[] }).offers : []
}

/** Arrow keys walk from the field into the list and back; Escape closes it. */
function walkByKey(field: HTMLElement, box: HTMLElement): void {
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      box.hidden = true
      field.focus()
      return
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || box.hidden) return
    const stops = [field, ...box.querySelectorAll('a')]
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + by]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  if (field.tagName === 'INPUT') field.addEventListener('keydown', step)
  box.addEventListener('keydown', step)
}

function follow(field: HTMLInputElement | HTMLTextAreaElement, address: string): void {
  const reading = field.tagName === 'TEXTAREA'
  const box = boxAfter(field)
  let timer = 0
  let asking = new AbortController()
  const offer = (signal: AbortSignal) =>
    ask(address, field.value, { signal, reading })
      .then((offers) => {
        show(box, offers, reading)
        if (reading && offers.length > 0) markLooked(field)
      })
      .catch(() => {
        box.hidden = true
      })
  const later = () => {
    window.clearTimeout(timer)
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    timer = window.setTimeout(() => void offer(signal), reading ? WAIT_MS.prose : WAIT_MS.word)
  }
  field.addEventListener('input', later)
  if (reading && field.value !== '') later()
  walkByKey(field, box)
  if (reading) return
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !box.contains(target) && target !== field) box.hidden = true
  })
}

for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-suggest]')) {
  const address = field.dataset['suggest']
  if (address) follow(field, address)
}
