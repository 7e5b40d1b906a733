import type { ReadingToName } from '#application/ports/committee-meetings.ts'
import type { ReadingsWished } from '#application/propose-readers.ts'
import { LANGUAGE_ASKED } from '#domain/committee/meeting-readers.ts'
import { TRADES } from '#domain/committee/committee-rules.ts'

const MOST_READINGS = 5

/** What is asked of the readings, as the address says it; `null` when nothing is. */
export function wishedReadings(asked: URLSearchParams): ReadingsWished | null {
  const typed = asked.get('lectures')
  if (typed === null) return null
  const readings = wholeIn(typed, 1, MOST_READINGS) ?? 1
  const trade = TRADES.find((one) => one === asked.get('metier')) ?? null
  const language = LANGUAGE_ASKED.find((one) => one === asked.get('langue')) ?? null
  return { readings, most: wholeIn(asked.get('charge') ?? '', 1, 1000), trade, language }
}

const wholeIn = (text: string, least: number, most: number): number | null =>
  /^\d{1,4}$/.test(text.trim()) ? Math.min(most, Math.max(least, Number(text))) : null

/** The readings that a form sends back, a file and a person each. */
export const pairsOf = (form: FormData): ReadingToName[] =>
  form.getAll('lecture').flatMap((pair) => {
    const [fileId = '', personId = ''] = typeof pair === 'string' ? pair.split(' ') : []
    return fileId === '' || personId === '' ? [] : [{ fileId, personId }]
  })
