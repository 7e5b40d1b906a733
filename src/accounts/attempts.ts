import { createHmac } from 'node:crypto'
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterAbstract } from 'rate-limiter-flexible'

const MINUTES = 15
/** Within so many minutes. */
const MOST = { passwordsOfAddress: 10, passwordsOfNetwork: 100, mailsToAddress: 3, mailsOfNetwork: 60 } as const
export type Attempt = keyof typeof MOST

/** Counts attempts: says whether one more may be made. */
export type Attempts = (kind: Attempt, key: string) => Promise<boolean>

/** Where attempts are counted: the server's connections, for all its processes, or null for this process alone. */
export type AttemptsDesk = { readonly connections: object | null; readonly secret: string }

export function attempts({ connections, secret }: AttemptsDesk): Attempts {
  const limiter = (kind: Attempt): RateLimiterAbstract => {
    const given = { keyPrefix: kind, points: MOST[kind], duration: MINUTES * 60 }
    const ofProcess = new RateLimiterMemory(given)
    if (connections === null) return ofProcess
    const table = { storeClient: connections, storeType: 'pool', tableName: 'sign_in_attempt', tableCreated: true }
    // A server that fails does not open the door: the process goes on counting by itself.
    return new RateLimiterPostgres({ ...given, ...table, insuranceLimiter: ofProcess })
  }
  const limiters: Readonly<Record<Attempt, RateLimiterAbstract>> = {
    passwordsOfAddress: limiter('passwordsOfAddress'),
    passwordsOfNetwork: limiter('passwordsOfNetwork'),
    mailsToAddress: limiter('mailsToAddress'),
    mailsOfNetwork: limiter('mailsOfNetwork'),
  }
  const fingerprint = (key: string): string => createHmac('sha256', secret).update(key).digest('base64url')
  return (kind, key) =>
    limiters[kind].consume(fingerprint(key)).then(
      () => true,
      () => false,
    )
}
