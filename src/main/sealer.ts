import type { DecisionLog } from '#application/ports/decision-log.ts'
import { dayOf } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import { LogRewritten } from '#store/sql/seal-days.ts'
import { rewrittenSentence } from '#wording/log-check.ts'

/** Watches the log and signs the days that have ended, at once and then every so often. */
export type Sealer = { readonly open: () => void; readonly close: () => void }

const EVERY_MS = 600_000

type Given = {
  readonly log: DecisionLog
  readonly now: () => Instant
  /** Says in sentences what departs from the log that was known. */
  readonly watch: (at: Instant) => Promise<readonly string[]>
  /** Hears what departs, and why a day could not be signed: it will be tried again. */
  readonly tell: (remark: string) => void
}

export function sealerOf({ log, now, watch, tell }: Given): Sealer {
  let timer: NodeJS.Timeout | undefined
  let lastTold = ''
  let isOpen = false
  const turn = async (): Promise<void> => {
    const today = dayOf(now().slice(0, 10))
    if (today !== undefined) await log.sealBefore(today).catch((cause: unknown) => (isOpen ? tell(reason(cause)) : undefined))
    const told = (await watch(now())).join('\n')
    if (told !== '' && told !== lastTold) tell(told)
    lastTold = told
  }
  // A turn cut by the closing of the store is nothing to tell.
  const seal = (): void => void turn().catch((cause: unknown) => (isOpen ? tell(reason(cause)) : undefined))
  return {
    open: () => {
      isOpen = true
      seal()
      timer = setInterval(seal, EVERY_MS)
      timer.unref()
    },
    close: () => {
      isOpen = false
      clearInterval(timer)
    },
  }
}

const reason = (cause: unknown): string => (cause instanceof LogRewritten ? rewrittenSentence(cause.seq) : String(cause))
