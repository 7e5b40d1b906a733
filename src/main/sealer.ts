import type { DecisionLog } from '#application/ports/decision-log.ts'
import { dayOf } from '#domain/time/day.ts'
import { LogRewritten } from '#store/sql/seal-days.ts'
import { rewrittenSentence } from '#wording/log-check.ts'

/** Signs the days that have ended, at once and then every so often. */
export type Sealer = { readonly open: () => void; readonly close: () => void }

const EVERY_MS = 600_000

/** `tell` hears why a day could not be signed: it will be tried again. */
export function sealerOf(log: DecisionLog, now: () => string, tell: (remark: string) => void): Sealer {
  let timer: NodeJS.Timeout | undefined
  const seal = (): void => {
    const today = dayOf(now().slice(0, 10))
    if (today !== undefined)
      void log
        .sealBefore(today)
        .catch((cause: unknown) => tell(cause instanceof LogRewritten ? rewrittenSentence(cause.seq) : String(cause)))
  }
  return {
    open: () => {
      seal()
      timer = setInterval(seal, EVERY_MS)
      timer.unref()
    },
    close: () => clearInterval(timer),
  }
}
