import { readBaseline } from '#domain/baseline/read-baseline.ts'
import type { Baseline } from './ports/baseline.ts'
import type { BaselineRules } from './ports/baseline-rules.ts'
import type { Texts } from './ports/texts.ts'

type Desk = {
  readonly texts: Pick<Texts, 'version'>
  readonly baseline: Pick<Baseline, 'unread' | 'keep'>
  readonly baselineRules: () => BaselineRules
  readonly baselineFingerprint: () => string
}

/** Reads against the common base every published version that the rules of today have not read; gives how many. */
export async function keepReadings({ texts, baseline, baselineRules, baselineFingerprint }: Desk): Promise<number> {
  const fingerprint = baselineFingerprint()
  const unread = await baseline.unread(fingerprint)
  for (const id of unread) {
    const version = await texts.version(id)
    if (version !== null) await baseline.keep(id, fingerprint, readBaseline(version.text, baselineRules().index))
  }
  return unread.length
}
