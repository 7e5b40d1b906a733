import { dayOf, type Day } from '#domain/time/day.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { forceOn, versionOn, type TextForce, type TextLifeEvent } from '#domain/convention/text-life.ts'
import type { KnownDay } from '#domain/time/known-day.ts'
import type { PactText, Texts, TextVersion, VersionHead } from './ports/texts.ts'

/** What an address asks of a text: a day, or a version by its number. */
export type AskedVersion = { readonly on: string | null; readonly number: string | null }

/** A published version of a text, as anyone may read it, and where it stands on a day. */
export type PublicText = {
  readonly pact: PactText
  readonly version: TextVersion
  readonly published: readonly VersionHead[]
  /** The day that its force is told on: the one asked for, else today. */
  readonly day: Day
  readonly isDayAsked: boolean
  /** True when no version had come yet on that day: then the first is shown. */
  readonly isBeforeAll: boolean
  /** The version that would be read today; null when it is this one. */
  readonly today: VersionHead | null
  readonly events: readonly TextLifeEvent[]
  readonly force: TextForce
}

/** The text that is published under an id: its own, or that of the convention it is the text of. */
export async function findPublicText(texts: Texts, id: string): Promise<PactText | null> {
  const own = await texts.find(id)
  if (own !== null && publishedOf(own).length > 0) return own
  const all = await texts.all()
  const of = all.filter((text) => text.conventionId === id && publishedOf(text).length > 0)
  return of.find(({ nature }) => nature === 'convention') ?? of[0] ?? null
}

export const publishedOf = ({ versions }: PactText): readonly VersionHead[] => versions.filter(({ state }) => state === 'published')

/** The version that an address asks for; null when there is none of that name, or when what is asked is no day and no number. */
export async function readPublicText(texts: Texts, id: string, asked: AskedVersion, today: string): Promise<PublicText | null> {
  const pact = await findPublicText(texts, id)
  const now = dayOf(today)
  const on = asked.on === null || asked.on === '' ? now : dayOf(asked.on)
  if (pact === null || now === undefined || on === undefined) return null
  const published = publishedOf(pact)
  const onDay = versionOn(published, on)
  const isNumber = asked.number !== null && asked.number !== ''
  const head = isNumber ? published.find(({ number }) => String(number) === asked.number) : (onDay ?? published[0])
  const version = head === undefined ? null : await texts.version(head.id)
  if (version === null) return null
  const current = versionOn(published, now) ?? published[0]
  const events = lifeOf(pact, version.text)
  return {
    pact,
    version,
    published,
    day: on,
    isDayAsked: asked.on !== null && asked.on !== '',
    isBeforeAll: !isNumber && onDay === undefined,
    today: current === undefined || current.id === version.head.id ? null : current,
    events,
    force: forceOn(events, on),
  }
}

/** What a person read of its life; where nobody wrote its first or last day, what the text says of itself. */
function lifeOf(pact: PactText, text: ConventionText): readonly TextLifeEvent[] {
  const isKnown = (kinds: readonly TextLifeEvent['kind'][]): boolean => pact.events.some(({ kind }) => kinds.includes(kind))
  const said = (kind: 'in-force' | 'ends', day: KnownDay | null): TextLifeEvent[] =>
    day === null ? [] : [{ kind, onText: textOfDay(day), note: '' }]
  return [
    ...pact.events,
    ...(isKnown(['in-force']) ? [] : said('in-force', text.starts)),
    ...(isKnown(['ends']) ? [] : said('ends', text.ends)),
  ]
}

const textOfDay = ({ degree, first }: KnownDay): string => (degree === 'day' ? first : first.slice(0, degree === 'month' ? 7 : 4))

/** Texts that change this one and are published, and the one that it changes. */
export async function aroundText(
  texts: Texts,
  { id, amends }: PactText,
): Promise<{ readonly amendments: readonly PactText[]; readonly amended: PactText | null }> {
  const all = (await texts.all()).filter((text) => publishedOf(text).length > 0)
  return { amendments: all.filter((text) => text.amends === id), amended: all.find((text) => text.id === amends) ?? null }
}

/** A version that was taken back: when, and why. */
export type Withdrawal = { readonly number: number; readonly at: string; readonly reason: string }

/** The versions of a text that were taken back, in the order of their numbers, each with its last reason. */
export async function withdrawalsOf(texts: Texts, { id, versions }: PactText): Promise<readonly Withdrawal[]> {
  const withdrawn = versions.filter(({ state }) => state === 'withdrawn')
  if (withdrawn.length === 0) return []
  const acts = (await texts.acts(id)).filter(({ kind }) => kind === 'withdrawn')
  return withdrawn.map(({ id: versionId, number }) => {
    const act = acts.findLast((one) => one.versionId === versionId)
    return { number, at: act?.madeAt ?? '', reason: reasonIn(act?.detail) }
  })
}

const reasonIn = (detail: unknown): string =>
  typeof detail === 'object' && detail !== null && 'reason' in detail && typeof detail.reason === 'string' ? detail.reason : ''
