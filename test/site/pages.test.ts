import type { Browser, Page } from 'playwright-core'
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
    let page: Page
    const [said, scripts]: [string[], string[]] = [[], []]
    beforeAll(async () => {
      page = await browser.newPage({ viewport: { width: 390, height: 844 } })
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())))
      const answer = await page.goto(address + path)
      expect(answer?.status()).toBe(200)
    })
    afterAll(async () => page.close())

    it('reads without JavaScript, breaks no rule of its own policy and fits a telephone', async () => {
      expect(said).toEqual([])
      expect(scripts.length > 0).toBe(SCRIPTED_PAGES.includes(path))
      expect(await page.locator('h1').count()).toBe(1)
      expect((await page.title()).length).toBeGreaterThan(5)
      expect(await page.locator('html').getAttribute('lang')).toBe('fr')
      // 320 px is 1280 at four hundred percent: what a person who enlarges reads
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      }
    })

    it.each([
      ['light', 1280],
      ['dark', 390],
    ] as const)('is clean for axe, %s at %i', async (colorScheme, width) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      expect(await axeViolations(page)).toEqual([])
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
