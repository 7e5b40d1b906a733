import type { Cookies } from '@sveltejs/kit'
import type { KeptCookie } from '#application/ports/accounts.ts'

const asWritten = (value: string): string => value

/** Has the browser keep what accounts give it. */
export function keepCookies(cookies: Cookies, kept: readonly KeptCookie[]): void {
  for (const { name, value, maxAge, isSecure } of kept)
    cookies.set(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
      encode: asWritten,
      ...(maxAge === undefined ? {} : { maxAge }),
    })
}

/** Has the browser forget, with a session that ends, what pages keep in it: drafts not saved yet, on a shared computer. */
export const forgetKept = (setHeaders: (headers: Record<string, string>) => void): void => setHeaders({ 'clear-site-data': '"storage"' })
