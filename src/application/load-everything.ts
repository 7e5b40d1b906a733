import type { LoadStore, OwnPart, Part } from './ports/loading.ts'

export type PartOutcome = { readonly part: string; readonly outcome: 'loaded' | 'unchanged' | 'absent' }

/** Told before each part that is read, and once at the end with `label` null. */
export type Progress = (done: number, total: number, label: string | null) => void

type Loading = {
  readonly parts: readonly (Part | OwnPart)[]
  readonly store: LoadStore
  readonly sha256: (text: string) => string
  readonly onProgress: Progress
}

/**
 * Loads each part whose inputs have changed, in order, each whole or not at all.
 * A part whose inputs are absent keeps what was loaded before. Safe to interrupt and to repeat.
 */
export async function loadEverything({ parts, store, sha256, onProgress }: Loading): Promise<PartOutcome[]> {
  const recorded = new Map((await store.records()).map((record) => [record.part, record.fingerprint]))
  const current = new Map(recorded)
  const outcomes: PartOutcome[] = []
  for (const [done, part] of parts.entries()) {
    const own = await part.fingerprint()
    if (own === null) {
      outcomes.push({ part: part.id, outcome: 'absent' })
      continue
    }
    const fingerprint = sha256([own, ...part.after.map((id) => current.get(id) ?? '')].join('\n'))
    current.set(part.id, fingerprint)
    if (recorded.get(part.id) === fingerprint) {
      outcomes.push({ part: part.id, outcome: 'unchanged' })
      continue
    }
    onProgress(done, parts.length, part.id)
    const outcome = 'run' in part ? await store.runOwnPart(part, fingerprint) : await store.replacePart(part, fingerprint)
    outcomes.push({ part: part.id, outcome })
  }
  if (outcomes.some(({ outcome }) => outcome === 'loaded')) {
    await store.settle()
    onProgress(parts.length, parts.length, null)
  }
  return outcomes
}
