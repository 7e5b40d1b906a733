import { FORBIDDEN, type ReaderAssignment, type ReaderQuestion } from './reader-question.ts'

/** What an assignment does not respect. */
export type ReaderBreach =
  | { readonly kind: 'wrong-files'; readonly found: number; readonly asked: number }
  | { readonly kind: 'wrong-readings'; readonly file: number; readonly found: number }
  | { readonly kind: 'same-reader-twice'; readonly file: number; readonly expert: number }
  | { readonly kind: 'no-such-expert'; readonly file: number; readonly expert: number }
  | { readonly kind: 'in-conflict'; readonly file: number; readonly expert: number }
  | { readonly kind: 'reads-too-many'; readonly expert: number; readonly found: number; readonly most: number }
  | { readonly kind: 'wrong-cost'; readonly found: number; readonly told: number }

/**
 * Every breach of an assignment, worked again from the question alone.
 * Bounds: none when each file has its readings by different experts, without conflict, within the loads, at the cost told.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function checkReaders(question: ReaderQuestion, { readers, cost }: ReaderAssignment): readonly ReaderBreach[] {
  const breaches: ReaderBreach[] = []
  const loads = question.experts.map(() => 0)
  let worked = 0
  if (readers.length !== question.files.length) breaches.push({ kind: 'wrong-files', found: readers.length, asked: question.files.length })
  for (const [file, some] of readers.entries()) {
    if (some.length !== question.readings) breaches.push({ kind: 'wrong-readings', file, found: some.length })
    for (const [rank, expert] of some.entries()) {
      if (some.indexOf(expert) !== rank) breaches.push({ kind: 'same-reader-twice', file, expert })
      if (question.experts[expert] === undefined) {
        breaches.push({ kind: 'no-such-expert', file, expert })
        continue
      }
      const price = question.costs[file * question.experts.length + expert] ?? FORBIDDEN
      if (price === FORBIDDEN) breaches.push({ kind: 'in-conflict', file, expert })
      else worked += price
      loads[expert] = (loads[expert] ?? 0) + 1
    }
  }
  for (const [expert, { most }] of question.experts.entries()) {
    const bound = Math.min(question.most, most ?? question.most)
    const found = loads[expert] ?? 0
    if (found > bound) breaches.push({ kind: 'reads-too-many', expert, found, most: bound })
  }
  if (worked !== cost) breaches.push({ kind: 'wrong-cost', found: worked, told: cost })
  return breaches
}
