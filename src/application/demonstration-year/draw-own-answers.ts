import type { Applicant } from '#domain/grant/application.ts'
import { NO_ANSWER, OWN_CHOICES, type OwnAnswers } from '#domain/statistics/own-answers.ts'
import type { Draw } from './draw.ts'

const UNANSWERED_PERCENT = 17
const DECLINED_PERCENT = 8
const LIVED_IN = 2026
/** One in so many hundred, each drawn where those before were not. */
const [WOMEN_PERCENT, MEN_PERCENT, BOTH_PERCENT] = [42, 82, 92]

/** What applicants tell for statistics; some leave it all, some would rather not say. */
export function drawOwnAnswers(draw: Draw, { kind, birthYear }: Pick<Applicant, 'kind' | 'birthYear'>): OwnAnswers {
  if (draw.isOneIn(UNANSWERED_PERCENT)) return NO_ANSWER
  const age = birthYear === null ? draw.between(24, 68) : LIVED_IN - birthYear
  return {
    gender: drawGender(draw),
    generation: draw.isOneIn(DECLINED_PERCENT) ? 'declined' : generationAt(age),
    initiative: draw.isOneIn(DECLINED_PERCENT)
      ? 'declined'
      : draw.one(kind === 'natural-person' ? OWN_CHOICES.initiative.slice(0, 2) : OWN_CHOICES.initiative.slice(1, 4)),
  }
}

function drawGender(draw: Draw): OwnAnswers['gender'] {
  if (draw.isOneIn(DECLINED_PERCENT)) return 'declined'
  const at = draw.between(1, 100)
  if (at <= WOMEN_PERCENT) return 'women'
  return at <= MEN_PERCENT ? 'men' : at <= BOTH_PERCENT ? 'women-and-men' : 'other'
}

function generationAt(age: number): OwnAnswers['generation'] {
  if (age < 30) return 'under-30'
  if (age < 40) return 'from-30'
  if (age < 50) return 'from-40'
  return age < 60 ? 'from-50' : 'from-60'
}
