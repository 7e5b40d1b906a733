import type { Deadline } from '#application/ports/aids.ts'
import { AIDS, dayParts, spanText, stepTitle } from '#wording/pages/aids.ts'

/** A coming date as people read it: the day large, then what happens, for which scheme, and where it was read. */
export type DateCard = {
  readonly id: string
  readonly day: string
  /** « 23 » and « novembre 2026 »: the day, or the last one. */
  readonly date: string
  readonly month: string
  readonly step: string
  /** When the step lasts: « du 7 au 17 décembre 2026 ». */
  readonly span: string | null
  readonly isOpenNow: boolean
  readonly scheme: string
  readonly schemeHref: string | null
  readonly round: string | null
  readonly organisation: string
  readonly territory: string
  readonly sourceUrl: string
  readonly readOn: string | null
}

export function dateCard(deadline: Deadline, today: string): DateCard {
  const day = deadline.onDay ?? ''
  return {
    id: deadline.id,
    day,
    ...dayParts(day),
    step: stepTitle(deadline.stepLabel),
    span: deadline.opensOn === null ? null : spanText(deadline.opensOn, day),
    isOpenNow: deadline.step === 'deposit' && deadline.opensOn !== null && deadline.opensOn <= today && today <= day,
    scheme: deadline.schemeName,
    schemeHref: deadline.schemeId === null ? null : `#${deadline.schemeId}`,
    round: deadline.round,
    organisation: deadline.organisation,
    territory: deadline.territoryName ?? AIDS.national,
    sourceUrl: deadline.sourceUrl,
    readOn: deadline.readOn,
  }
}
