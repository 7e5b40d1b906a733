import type { Division, TextDate } from '#domain/convention/convention-text.ts'
import { dayOf } from '#domain/time/day.ts'
import { knownDay, type KnownDay } from '#domain/time/known-day.ts'
import { everyBlock } from './every-block.ts'
import { plainWords } from './plain-words.ts'

export type CoveredPeriod = { readonly starts: KnownDay | null; readonly ends: KnownDay | null }

const YEARS = /\b((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\s+(?:à|a|au)\s+((?:19|20)\d\d)\b/u
const COVERS = /\b(?:annees?|periode|exercices?|couvre|conclue|etablie|triennale?)\b/
const NUMBERS: Readonly<Record<string, number>> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6 }

/** What a text says that it covers: the days of its own article when it gives them, else the years of its title, else those of its text. */
export function periodOf(title: string, divisions: readonly Division[], dates: readonly TextDate[]): CoveredPeriod {
  const texts = everyBlock(divisions).map(({ block }) => ({ id: block.id, text: block.text, plain: plainWords(block.text) }))
  const own = texts.filter(({ plain }) => /\b(?:presente? (?:convention|avenant)|elle|il|celle ci)\b/.test(plain))
  const years = yearsIn(title) ?? firstOf(own, ({ text, plain }) => (COVERS.test(plain) ? yearsIn(text) : null))
  const oneYear = years === null ? yearOf(title) : null
  const dated = own.flatMap(({ id }) => dates.filter(({ blockId }) => blockId === id))
  const start = dated.find(({ kind, on }) => kind === 'in-force' && fits(on, years))?.on ?? null
  const end = dated.find(({ kind, on }) => kind === 'ends' && fits(on, years) && (start === null || on.last > start.first))?.on ?? null
  const lasts = firstOf(own, ({ plain }) => durationIn(plain))
  return {
    starts: start ?? years?.[0] ?? oneYear,
    ends:
      end ??
      (start !== null && lasts !== null && start.degree === 'day'
        ? (endAfter(start, lasts) ?? years?.[1] ?? null)
        : (years?.[1] ?? oneYear)),
  }
}

function firstOf<One, Found>(list: readonly One[], find: (one: One) => Found | null): Found | null {
  for (const one of list) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}

function yearsIn(text: string): readonly [KnownDay, KnownDay] | null {
  const match = YEARS.exec(text)
  const [from, to] = [knownDay(match?.[1] ?? match?.[3] ?? ''), knownDay(match?.[2] ?? match?.[4] ?? '')]
  return from === undefined || to === undefined || from.first > to.first ? null : [from, to]
}

/** The one year that a title bears: that of a financial amendment. */
function yearOf(title: string): KnownDay | null {
  const years = [...new Set([...title.matchAll(/(?<![\d/-])(20\d\d)(?![\d/-])/g)].map((match) => match[1] ?? ''))]
  return years.length === 1 ? (knownDay(years[0] ?? '') ?? null) : null
}

const fits = (on: KnownDay, years: readonly [KnownDay, KnownDay] | null): boolean =>
  years === null || (on.first >= `${Number(years[0].first.slice(0, 4)) - 1}` && on.last <= `${Number(years[1].last.slice(0, 4)) + 2}`)

/** « pour une durée de trois ans »: how many years. */
function durationIn(plain: string): number | null {
  const match =
    /\b(?:duree (?:totale )?(?:de|est de|est fixee a)|conclue pour|pour) (un|une|deux|trois|quatre|cinq|six|\d) (?:\d )?(?:ans?|annees?)\b/.exec(
      plain,
    )
  return match === null ? null : (NUMBERS[match[1] ?? ''] ?? Number(match[1]))
}

/** The last day of so many years from a first one. */
function endAfter(start: KnownDay, years: number): KnownDay | null {
  const [year = '', month = '', day = ''] = start.first.split('-')
  const last = String(Number(year) + years)
  const before =
    day !== '01'
      ? `${last}-${month}-${String(Number(day) - 1).padStart(2, '0')}`
      : month === '01'
        ? `${Number(last) - 1}-12-31`
        : ['31', '30', '29', '28']
            .map((date) => `${last}-${String(Number(month) - 1).padStart(2, '0')}-${date}`)
            .find((text) => dayOf(text) !== undefined)
  return knownDay(before ?? '') ?? null
}
