import type { Browser, Page } from 'playwright-core'
import { settled, visitor } from './browser.ts'
import type { Town } from './town.ts'

/** A member of staff at their desk in the console. */
export interface Desk {
  page: Page
  /** Opens a console page of an organ: 'articles', 'applications/ID'. */
  open(path: string): Promise<void>
  /** Presses a step's button and then the same button in the question it asks. */
  take(step: string, reason?: string): Promise<void>
  leave(): Promise<void>
}

/** A button's words: the console sets a space between the two characters of a short one. */
function withSpaces(words: string): RegExp {
  return new RegExp(`^${[...words].join('\\s?')}$`)
}

/** Signs a person of the demonstration in, as they would do it. */
export async function atDesk(
  town: Town,
  browser: Browser,
  username: string,
  organ = 'yangqing',
): Promise<Desk> {
  const { password } = town.password(username)
  const context = await visitor(browser)
  const page = await context.newPage()
  await page.goto(`${town.url}/console/`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  return {
    page,
    async open(path) {
      await page.goto(`${town.url}/console/${organ}/${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
    async take(step, reason) {
      // What comes in above a button moves it away from under the press.
      await settled(page)
      await page
        .getByRole('button', { name: withSpaces(step) })
        .first()
        .click()
      const question = page.getByRole('dialog')
      await question.waitFor()
      if (reason !== undefined) await question.getByRole('textbox').fill(reason)
      await question.getByRole('button', { name: withSpaces(step) }).click()
      await question.waitFor({ state: 'hidden' })
    },
    leave: () => context.close(),
  }
}

/** Opens a choice by its label and picks an option by its words. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const field = page.getByRole('combobox', { name: label }).first()
  await field.click()
  if (typeof option === 'string') await field.fill(option)
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}
