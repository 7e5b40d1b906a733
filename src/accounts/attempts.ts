import { RateLimiterMemory } from 'rate-limiter-flexible'

const MINUTES = 15
/** Within so many minutes, for one process. */
const MOST = { passwordsOfAddress: 10, passwordsOfNetwork: 100, mailsToAddress: 3, mailsOfNetwork: 60 } as const
export type Attempt = keyof typeof MOST

/** Counts attempts: says whether one more may be made. */
export type Attempts = (kind: Attempt, key: string) => Promise<boolean>

export function attempts(): Attempts {
  const limiter = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: MINUTES * 60 })
  const limiters: Readonly<Record<Attempt, RateLimiterMemory>> = {
    passwordsOfAddress: limiter(MOST.passwordsOfAddress),
    passwordsOfNetwork: limiter(MOST.passwordsOfNetwork),
    mailsToAddress: limiter(MOST.mailsToAddress),
    mailsOfNetwork: limiter(MOST.mailsOfNetwork),
  }
  return (kind, key) =>
    limiters[kind].consume(key).then(
      () => true,
      () => false,
    )
}
