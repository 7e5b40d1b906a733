import type { ConventionText } from '#domain/convention/convention-text.ts'
import type { TextLifeEvent } from '#domain/convention/text-life.ts'
import { knownDay, type KnownDay } from '#domain/time/known-day.ts'
import type { Texts } from './ports/texts.ts'

export type PublishOutcome = 'published' | 'not-a-draft' | 'unknown-version'

/** Publishes a draft, and keeps the days that the text says of itself among those of its life; who publishes answers for both. */
export async function publishText(
  texts: Texts,
  {
    textId,
    versionId,
    fromText,
    by,
  }: { readonly textId: string; readonly versionId: number; readonly fromText: string | null; readonly by: string },
): Promise<PublishOutcome> {
  const [text, version] = [await texts.find(textId), await texts.version(versionId)]
  if (text === null || version === null || !text.versions.some(({ id }) => id === versionId)) return 'unknown-version'
  const isFirst = text.versions.every(({ state }) => state === 'draft')
  const typed: TextLifeEvent[] =
    isFirst && fromText !== null && isFiner(fromText, version.text) ? [{ kind: 'in-force', onText: fromText, note: '' }] : []
  const known = new Set([...text.events, ...typed].map(({ kind, onText }) => `${kind} ${onText}`))
  const starts = [...text.events, ...typed].filter(({ kind }) => kind === 'in-force')
  const events = eventsOf(version.text).filter((event) => {
    const isNew = !known.has(`${event.kind} ${event.onText}`)
    known.add(`${event.kind} ${event.onText}`)
    return isNew && !(event.kind === 'in-force' && event.note === '' && starts.length > 0)
  })
  return texts.publish(versionId, { fromText, events, typed, by })
}

/** Whether a first day that a person gives falls within the year or the month that the text bears, where no sentence of it gives a day. */
function isFiner(fromText: string, { starts, dates }: ConventionText): boolean {
  const from = knownDay(fromText)
  if (from === undefined || starts === null || dates.some(({ kind }) => kind === 'in-force')) return false
  return starts.first <= from.first && from.last <= starts.last && from.degree !== starts.degree
}

/** What a text says happened to it; its first and last days besides, when no sentence dates them. */
export function eventsOf({ dates, starts, ends }: Pick<ConventionText, 'dates' | 'starts' | 'ends'>): TextLifeEvent[] {
  const said = dates.flatMap(({ kind, on, quote }): TextLifeEvent[] =>
    kind === 'other' ? [] : [{ kind, onText: dayText(on), note: quote }],
  )
  const has = (kind: TextLifeEvent['kind']): boolean => said.some((event) => event.kind === kind)
  return [
    ...said,
    ...(starts === null || has('in-force') ? [] : [{ kind: 'in-force', onText: dayText(starts), note: '' } as const]),
    ...(ends === null || has('ends') ? [] : [{ kind: 'ends', onText: dayText(ends), note: '' } as const]),
  ]
}

const LENGTHS = { day: 10, month: 7, year: 4 } as const

const dayText = ({ degree, first }: KnownDay): string => first.slice(0, LENGTHS[degree])
