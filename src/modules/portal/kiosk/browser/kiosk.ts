/*
 * On a touch screen in a hall: goes home when nobody touches it any more, asking first, and leaves nothing behind of
 * what a visitor typed. Without it pages go home by themselves, later and without asking.
 */

// A file of its own: its names are nobody else's.
export {}

const SECOND = 1000
const WARN_SECONDS = 15

const script = document.currentScript as HTMLScriptElement | null
const home = script?.dataset['home'] ?? '/'
const idle = Number(script?.dataset['idle'] ?? '90')
const atHome = location.pathname === home

/** Which visitor this is: whoever goes back into the pages of an earlier one is led home. */
const VISIT = 'kiosk-visit'
const visit = () => sessionStorage.getItem(VISIT) ?? '0'

function wipe(): void {
  for (const form of document.forms) {
    form.reset()
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
      if (!(field instanceof HTMLInputElement) || field.type === 'text') field.value = ''
  }
}

function over(): void {
  wipe()
  sessionStorage.setItem(VISIT, String(Number(visit()) + 1))
  location.replace(`${home}?over=1`)
}

function question(goOn: () => void) {
  const dialog = document.createElement('dialog')
  dialog.className = 'kiosk-left'
  dialog.setAttribute('aria-label', '还在吗')
  const words = document.createElement('p')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = '继续'
  button.addEventListener('click', goOn)
  dialog.addEventListener('cancel', goOn)
  dialog.append(words, button)
  document.body.append(dialog)
  return {
    ask(seconds: number) {
      words.textContent = `还有 ${seconds} 秒回到首页，填写的内容会清除。`
      if (!dialog.open) dialog.showModal()
    },
    close() {
      if (dialog.open) dialog.close()
    },
  }
}

function watch(): void {
  // By the clock, not by counting: a machine that slept has been left alone all the same.
  let end = Date.now() + idle * SECOND
  const again = () => {
    end = Date.now() + idle * SECOND
    asked.close()
  }
  const asked = question(again)
  for (const touch of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'])
    document.addEventListener(touch, again, { passive: true, capture: true })
  window.setInterval(() => {
    const left = Math.ceil((end - Date.now()) / SECOND)
    if (left <= 0) over()
    else if (left <= WARN_SECONDS) asked.ask(left)
  }, SECOND)
}

/** A page shown once more out of the history belongs to whoever was there then. */
function keepToVisit(): void {
  const state = history.state as { visit?: string } | null
  if (state?.visit === undefined) history.replaceState({ visit: visit() }, '')
  else if (state.visit !== visit()) location.replace(home)
}

/** Nothing leads out: no new windows, no menu of the browser, no dragging of links. */
function stayHere(): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      link?.removeAttribute('target')
      const to = link && new URL(link.href, location.href)
      if (to && to.origin !== location.origin) event.preventDefault()
      if (to?.pathname !== home) return
      event.preventDefault()
      over()
    },
    { capture: true },
  )
  for (const way of ['contextmenu', 'dragstart'])
    document.addEventListener(way, (event) => event.preventDefault())
}

stayHere()
if (atHome) {
  if (location.search !== '') history.replaceState({ visit: visit() }, '', home)
} else {
  window.addEventListener('pageshow', keepToVisit)
  watch()
  const back = document.querySelector<HTMLButtonElement>('[data-kiosk-back]')
  if (back && history.length > 1) {
    back.hidden = false
    back.addEventListener('click', () => history.back())
  }
}
