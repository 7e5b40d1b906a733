import type { Browser } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'

const address = inject('address')
const SCHEME = '/dispositifs/val-d-exemple-ecriture-cinema'
const eventsAt = async (path: string): Promise<string[]> =>
  [...(await (await fetch(address + path)).text()).matchAll(/^UID:(val-d-exemple.*)@contrechamp\r$/gm)].map((match) => match[1] ?? '')

describe('the calendar of rounds', () => {
  it('is read without an account: every round, or those of one scheme', async () => {
    const answer = await fetch(`${address}/dispositifs/calendrier.ics`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect((await eventsAt('/dispositifs/calendrier.ics')).length).toBe(16)
    expect(await eventsAt(`${SCHEME}/calendrier.ics`)).toEqual(
      ['2026-3', '2027-1'].flatMap((round) =>
        ['opens', 'closes', 'committee', 'decision'].map((kind) => `val-d-exemple-ecriture-cinema-${round}-${kind}`),
      ),
    )
  })

  it('of a scheme that is not there, is not there', async () => {
    expect((await fetch(`${address}/dispositifs/inventé/calendrier.ics`)).status).toBe(404)
    expect((await fetch(`${address}/dispositifs/invente/calendrier.ics`)).status).toBe(404)
  })

  it('is linked beside a table of the same dates, which is a file too', async () => {
    expect(await (await fetch(`${address}/dispositifs`)).text()).toContain('href="/dispositifs/calendrier.ics"')
    expect(await (await fetch(address + SCHEME)).text()).toContain(`href="${SCHEME}/calendrier.ics"`)
    const table = (await (await fetch(`${address}/dispositifs?format=json&table=sessions`)).json()) as { rows: { authority: string }[] }
    const rows = table.rows.filter(({ authority }) => authority.includes('Val-d’Exemple'))
    expect(rows[0]).toMatchObject({ closes_on: '2026-12-31', closes_at: '23\u00a0h\u00a059', committee_on: '2027-02-11' })
    expect(rows.length).toBe(4)
  })

  it.skipIf(NO_BROWSER !== undefined).each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('its pages are clean for axe, %s at %i', async (colorScheme, width) => {
    const browser: Browser = await openBrowser()
    const page = await (await browser.newContext({ colorScheme, viewport: { width, height: 900 } })).newPage()
    for (const path of ['/dispositifs', SCHEME]) {
      await page.goto(address + path)
      expect([path, ...(await axeViolations(page))]).toEqual([path])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    }
    await browser.close()
  })
})
