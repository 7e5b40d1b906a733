import type { NewContest } from './ports/baseline.ts'
import type { House } from './ports/house.ts'

export type ContestOutcome = 'kept' | 'too-many' | 'unknown-text' | 'no-party' | 'no-passage' | 'no-reason'

/** Longer is cut: a name, a passage, a reason. */
const MOST = { party: 160, passage: 3_000, reason: 3_000 }

/** Keeps what a party objects to a state; shown to nobody before a registrar accepts that the party is one. */
export async function contestBaseline(
  { baseline, texts, baselineRules }: Pick<House, 'baseline' | 'texts' | 'baselineRules'>,
  given: NewContest,
): Promise<ContestOutcome> {
  const tidy = (text: string, most: number): string =>
    text
      .replaceAll(/[^\P{C}\n]/gu, '')
      .trim()
      .slice(0, most)
  const [party, passage, reason] = [tidy(given.party, MOST.party), tidy(given.passage, MOST.passage), tidy(given.reason, MOST.reason)]
  if (party === '') return 'no-party'
  if (passage === '') return 'no-passage'
  if (reason === '') return 'no-reason'
  const text = await texts.find(given.textId)
  const isPublished = text?.versions.some(({ state }) => state === 'published') === true
  if (!isPublished || !baselineRules().register.requests.some(({ id }) => id === given.request)) return 'unknown-text'
  return baseline.contest({ ...given, party, passage, reason })
}
