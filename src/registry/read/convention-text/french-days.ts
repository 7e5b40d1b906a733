import { knownDay, type KnownDay } from '#domain/time/known-day.ts'

const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre']
const MONTH = String.raw`(?:janv(?:ier|\.)?|f[ée]v(?:r(?:ier|\.)?|\.)?|mars|avr(?:il|\.)?|mai|juin|juil(?:let|l?\.)?|ao[uû]t|sept(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?|d[ée]c(?:embre|\.)?)`

/** Days as French texts write them: « 1er janvier 2024 », « 3 sept. 2024 », « 18/11/2016 »; a month with its year. */
export const WRITTEN_DAY = String.raw`(?:(\d{1,2})\s?(?:er)?\s+(${MONTH})\s+((?:19|20)\d\d)|(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)|(${MONTH})\s+((?:19|20)\d\d))(?!\d)`

export type FoundDay = { readonly on: KnownDay; readonly at: number; readonly end: number }

/** Every day that a text writes, with its place; a day that no calendar has is left out. */
export function daysIn(text: string): FoundDay[] {
  const found: FoundDay[] = []
  for (const match of text.matchAll(new RegExp(String.raw`(?<![\p{L}\d])${WRITTEN_DAY}`, 'giu'))) {
    const [, day, month, year, day2, month2, year2, month3, year3] = match
    const iso =
      day !== undefined
        ? isoOf(year, monthNumber(month), day)
        : day2 !== undefined
          ? isoOf(year2, Number(month2), day2)
          : isoOf(year3, monthNumber(month3), undefined)
    const on = iso === undefined ? undefined : knownDay(iso)
    if (on !== undefined) found.push({ on, at: match.index, end: match.index + match[0].length })
  }
  return found
}

function monthNumber(name = ''): number {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
  const exact = MONTHS.findIndex((month) => month.startsWith(plain.slice(0, 4)))
  return (exact >= 0 ? exact : MONTHS.findIndex((month) => month.startsWith(plain.slice(0, 3)))) + 1
}

const isoOf = (year = '', month: number, day: string | undefined): string =>
  `${year}-${String(month).padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`
