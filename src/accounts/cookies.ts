import { parseSetCookieHeader } from 'better-auth/cookies'
import type { KeptCookie } from '#application/ports/accounts.ts'

/** The cookies that an answer of the library sets; the value stays as it is written. */
export const cookiesOf = (headers: Headers): readonly KeptCookie[] =>
  headers.getSetCookie().flatMap((line) =>
    [...parseSetCookieHeader(line)].map(([name, { 'max-age': maxAge, secure }]) => ({
      name,
      value: rawValue(line),
      maxAge: maxAge === undefined ? undefined : Number(maxAge),
      isSecure: secure === true,
    })),
  )

const rawValue = (line: string): string => {
  const [pair = ''] = line.split(';')
  return pair.slice(pair.indexOf('=') + 1)
}
