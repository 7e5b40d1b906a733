import type { TextProblem, TextReason } from '#domain/source/text-problem.ts'
import { numberParts } from './division-numbers.ts'
import type { Draft } from './outline.ts'

/** Numbers that are missing, come twice or come out of their order, among the articles and among the divisions of one holder. */
export function numberingProblems(drafts: readonly Draft[]): TextProblem[] {
  const main = drafts.filter(({ heading }) => heading.kind !== 'annex')
  const annexes = drafts.filter(({ heading }) => heading.kind === 'annex')
  const problems = [...amongArticles(main), ...annexes.flatMap(({ divisions }) => amongArticles(divisions)), ...amongSiblings(drafts)]
  return problems.toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0))
}

/** Articles are numbered through the whole text, or again from 1 in each wider division. */
function amongArticles(drafts: readonly Draft[]): TextProblem[] {
  const articles = widest(drafts, null)
  const found: TextProblem[] = []
  let before: { readonly number: number; readonly holder: Draft | null } | null = null
  const seen = new Set<number>()
  for (const { draft, holder } of articles) {
    const parts = numberParts(draft.heading.idNumber ?? '')
    const number = parts?.length === 1 ? parts[0] : undefined
    if (number === undefined) continue
    const isAgain: boolean = number === 1 && before !== null && before.holder !== holder
    if (isAgain) seen.clear()
    else if (before !== null || number !== 1) found.push(...departure(draft, number, before?.number ?? 0, seen.has(number)))
    seen.add(number)
    before = { number, holder }
  }
  return found
}

/** Articles that stand under no other article, with what holds them. */
function widest(drafts: readonly Draft[], holder: Draft | null): { draft: Draft; holder: Draft | null }[] {
  return drafts.flatMap((draft) => {
    if (draft.heading.kind === 'annex') return []
    return draft.heading.kind === 'article' ? [{ draft, holder }] : widest(draft.divisions, draft)
  })
}

function amongSiblings(drafts: readonly Draft[], everywhere = new Map<string, number>()): TextProblem[] {
  const found: TextProblem[] = []
  const last = new Map<string, number>()
  const seen = new Set<string>()
  for (const draft of drafts) {
    const { kind, by, idNumber, rank } = draft.heading
    const parts = numberParts(idNumber ?? '')
    const number = parts?.at(-1)
    const isCounted = kind === 'article' ? (parts?.length ?? 0) > 1 && by === 'figure' : by !== 'looks'
    if (parts !== undefined && number !== undefined && isCounted) {
      const key = `${kind} ${by} ${rank} ${parts.slice(0, -1).join('.')}`
      const goesOn = number === (everywhere.get(key) ?? 0) + 1
      if (!goesOn) found.push(...departure(draft, number, last.get(key) ?? 0, seen.has(`${key} ${number}`)))
      last.set(key, number)
      everywhere.set(key, number)
      seen.add(`${key} ${number}`)
    }
    found.push(...amongSiblings(draft.divisions, everywhere))
  }
  return found
}

function departure({ heading }: Draft, number: number, before: number, isTwice: boolean): TextProblem[] {
  if (number === before + 1 || before > 500) return []
  const reason: TextReason = isTwice ? 'number-twice' : number > before ? 'number-missing' : 'number-out-of-order'
  const found = [heading.idNumber, heading.heading]
    .filter((part) => part !== null)
    .join(' – ')
    .slice(0, 80)
  return [{ reason, blocking: false, page: heading.place?.page ?? null, found, expected: String(before + 1) }]
}
