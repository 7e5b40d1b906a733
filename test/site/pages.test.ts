import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { PUBLIC_PAGES, SCRIPTED_PAGES } from './public-addresses.ts'

const address = inject('address')

describe.skipIf(NO_BROWSER !== undefined)('every public page, in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => browser.close())

  describe.each(PUBLIC_PAGES)('%s', (path) => {
    it('is clean for axe, light and dark, wide and narrow', async () => {
      const found: string[] = []
      const context = await browser.newContext({ bypassCSP: true, colorScheme: 'light', viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      await page.goto(address + path)
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 390],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        found.push(...(await axeViolations(page)).map((violation) => `${colorScheme} ${width}: ${violation}`))
      }
      await context.close()
      expect(found).toEqual([])
    })

    it('reads without JavaScript, breaks no rule of its own policy and fits a telephone', async () => {
      const context = await browser.newContext({ javaScriptEnabled: true, viewport: { width: 390, height: 844 } })
      const page = await context.newPage()
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      const scripts: string[] = []
      page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())))
      const answer = await page.goto(address + path)
      expect(answer?.status()).toBe(200)
      expect(said).toEqual([])
      expect(scripts.length > 0).toBe(SCRIPTED_PAGES.includes(path))
      expect(await page.locator('h1').count()).toBe(1)
      expect((await page.title()).length).toBeGreaterThan(5)
      expect(await page.locator('html').getAttribute('lang')).toBe('fr')
      // 320 px is 1280 at four hundred percent: what a person who enlarges reads
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        const overflow = await overflowOf(page)
        expect(overflow).toBeLessThanOrEqual(0)
      }
      await context.close()
    })
  })

  it('the keyboard goes first to the content, and sees where it is', async () => {
    const page = await browser.newPage()
    await page.goto(address)
    await page.keyboard.press('Tab')
    const first = await page.evaluate(() => ({
      href: document.activeElement?.getAttribute('href'),
      outline: getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    }))
    expect(first.href).toMatch(/^#/)
    expect(first.outline).not.toBe('none')
    await page.close()
  })
})
