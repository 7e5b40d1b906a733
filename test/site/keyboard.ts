import type { Browser, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { played } from './played.ts'

const MOST_TABS = 400

/** A telephone without JavaScript in the hands of a fictitious person, who uses its keys alone. */
export async function keysOf(browser: Browser, person: string) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const [name = '', value = ''] = (await played(person)).split(/=(.*)/s)
  await context.addCookies([{ name, value, url: inject('address') }])
  const page = await context.newPage()
  return { ...keysOn(page), page, close: () => context.close() }
}

/** What one does to a page without a mouse. */
export function keysOn(page: Page) {
  /** On a page opened at its top, the first link leads over its head to the content. */
  async function skipTo(selector: string): Promise<void> {
    const isAhead = (wanted: string): boolean =>
      document.activeElement === document.body && location.hash === '' && document.querySelectorAll(`main :is(${wanted})`).length > 0
    if (!(await page.evaluate(isAhead, selector))) return
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.matches('.skip'))).toBe(true)
    await page.keyboard.press('Enter')
  }
  /** Goes on with Tab until the focus is there, and says that it is seen. */
  async function reach(selector: string): Promise<void> {
    await skipTo(selector)
    for (let tab = 0; tab < MOST_TABS; tab += 1) {
      await page.keyboard.press('Tab')
      const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)
      if (!there) continue
      expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).not.toBe('none')
      return
    }
    expect.fail(`${selector} is not reached by Tab`)
  }
  return {
    open: (path: string) => page.goto(inject('address') + path),
    reach,
    type: async (selector: string, words: string): Promise<void> => {
      await reach(selector)
      await page.keyboard.type(words)
    },
    press: async (selector: string, key = 'Enter'): Promise<void> => {
      await reach(selector)
      await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
    },
    tick: async (selector: string): Promise<void> => {
      await reach(selector)
      await page.keyboard.press('Space')
    },
    /** The first day that the arrows give, the same for each field: they ask for no calendar. */
    someDay: async (selector: string): Promise<void> => {
      await reach(selector)
      for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key)
    },
    words: (selector = 'main'): Promise<string> => page.locator(selector).first().innerText(),
  }
}

export type Keys = Awaited<ReturnType<typeof keysOf>>
