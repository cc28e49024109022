/*
 * Reads a page to those who asked for it, with the voice of their own phone or computer; nothing is sent anywhere.
 * What is being read is marked and kept in view.
 */

const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, caption, tr, summary, label, legend'

interface Part {
  element: Element
  text: string
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim()

const textOf = (element: Element) =>
  element.tagName === 'TR'
    ? [...element.children]
        .map((cell) => words(cell.textContent ?? ''))
        .filter(Boolean)
        .join('，')
    : words(element.textContent ?? '')

/** The parts of a page in the order they are read: each block that holds no other, rows of tables whole. */
function partsOf(main: Element): Part[] {
  const blocks = [...main.querySelectorAll(BLOCKS)]
  return blocks
    .filter((block) => block.tagName === 'TR' || !(block.querySelector(BLOCKS) || block.closest('tr')))
    .filter((block) => !block.closest('.aloud-bar') && block.getClientRects().length > 0)
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => text !== '')
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button'
  made.textContent = name
  made.addEventListener('click', act)
  return made
}

function barBefore(main: Element): { bar: HTMLElement; said: HTMLElement } {
  const bar = document.createElement('div')
  bar.className = 'aloud-bar'
  bar.setAttribute('role', 'region')
  bar.setAttribute('aria-label', '朗读')
  const said = document.createElement('span')
  said.setAttribute('aria-live', 'polite')
  main.prepend(bar)
  return { bar, said }
}

/** A reader of one page: from where it stopped, or from the start. */
function reader(main: Element, tell: (words: string) => void) {
  const voice = window.speechSynthesis
  let parts: Part[] = []
  let at = 0
  let current: SpeechSynthesisUtterance | undefined
  const mark = (element: Element | undefined) => {
    for (const marked of main.querySelectorAll('.being-read')) marked.classList.remove('being-read')
    element?.classList.add('being-read')
    element?.scrollIntoView({ block: 'nearest' })
  }
  const stop = (saying: string) => {
    current = undefined
    voice.cancel()
    mark(undefined)
    tell(saying)
  }
  const next = () => {
    const part = parts[at]
    if (!part) {
      at = 0
      stop('读完了')
      return
    }
    const utterance = new SpeechSynthesisUtterance(part.text)
    utterance.lang = document.documentElement.lang === 'zh-Hant' ? 'zh-TW' : 'zh-CN'
    utterance.rate = 0.9
    utterance.onend = () => {
      if (current !== utterance) return
      at += 1
      next()
    }
    utterance.onerror = () => {
      if (current === utterance) stop('这台设备读不出来，请看看有没有装中文语音')
    }
    current = utterance
    mark(part.element)
    voice.speak(utterance)
  }
  return {
    read() {
      stop('正在朗读')
      parts = partsOf(main)
      next()
    },
    pause: () => stop('已暂停，再按“朗读”接着读'),
    restart() {
      at = 0
      stop('回到开头')
    },
  }
}

function begin(main: Element): void {
  const { bar, said } = barBefore(main)
  if (!('speechSynthesis' in window)) {
    said.textContent = '这个浏览器不能朗读。可以打页脚的电话，由工作人员读给您听。'
    bar.append(said)
    return
  }
  const page = reader(main, (saying) => {
    said.textContent = saying
  })
  bar.append(button('朗读', page.read), button('暂停', page.pause), button('从头开始', page.restart), said)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') page.pause()
  })
  window.addEventListener('pagehide', page.pause)
}

const content = document.querySelector('main')
if (content) begin(content)
