import { canonicalText } from './canonical-text.ts'
import { checkLog, type LogCheck } from './check-log.ts'
import type { ProofTools } from './check-seals.ts'
import { logExportOf } from './log-export.ts'

/** What checking a file gives: nothing of ours, or a log and whether its file still has the very bytes that were given out. */
export type LogFileCheck =
  { readonly kind: 'not-a-log' } | { readonly kind: 'checked'; readonly check: LogCheck; readonly isAsGivenOut: boolean }

/**
 * Checks the file of a log, from its text.
 * Bounds: a file that was only laid out anew says the same and holds; that it was is told apart.
 * Policy: docs/decisions/2026-11-25-the-log.md
 */
export function checkLogFile(text: string, tools: ProofTools): LogFileCheck {
  const value = jsonIn(text)
  const log = logExportOf(value)
  return log === undefined
    ? { kind: 'not-a-log' }
    : { kind: 'checked', check: checkLog(log, tools), isAsGivenOut: canonicalText(value) === text }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
