/*
 * Offers published documents while somebody types: in the search box as a list to choose from, under a long answer
 * of a form as a list to read. Without it everything works by pressing the button.
 */

interface Offer {
  title: string
  path: string
  publishedOn: string
}

const WAIT_MS = 180

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
  heading.textContent = reading ? '网站上已经公开的，可能就是您要的：' : `${offers.length} 条标题相近的信息`
  box.replaceChildren(heading, list)
  box.hidden = offers.length === 0
}

async function ask(address: string, typed: string, signal: AbortSignal): Promise<Offer[]> {
  const answer = await fetch(`${address}?${new URLSearchParams({ q: typed })}`, { signal })
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
  field.addEventListener('input', () => {
    window.clearTimeout(timer)
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    timer = window.setTimeout(() => {
      ask(address, field.value, signal)
        .then((offers) => show(box, offers, reading))
        .catch(() => {
          box.hidden = true
        })
    }, WAIT_MS)
  })
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
