import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import { played } from './played.ts'

type Sight = { readonly colorScheme: 'light' | 'dark'; readonly width: number }

/** A page of a fictitious person, in a context of its own. */
export async function pageAs(browser: Browser, person: string, { colorScheme, width }: Sight): Promise<Page> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
  const [name = '', value = ''] = (await played(person)).split(/=(.*)/s)
  await context.addCookies([{ name, value, url: inject('address') }])
  return context.newPage()
}
