import type { Flow } from '#application/ports/flow.ts'
import type { PastRound, SentFile } from '#domain/flow/past-round.ts'
import { drawOne } from '#domain/flow/draw-files.ts'
import { chanceBelow, chanceOf, type SeededChance } from '#domain/scenario/seeded-chance.ts'
import type { ApplicantKind, WorkFormat } from '#domain/scheme/supported-work.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'

type Drawn = {
  readonly seed: number
  readonly formats: readonly WorkFormat[]
  readonly applicants: readonly ApplicantKind[]
  readonly sizes: readonly number[]
}

/** Schemes of the demonstration whose past is drawn; the others have none, and pages say so. */
const DRAWN: Readonly<Record<string, Drawn>> = {
  'val-d-exemple-ecriture-cinema': {
    seed: 1,
    formats: ['short', 'feature', 'feature', 'feature-documentary', 'animated-short'],
    applicants: ['natural-person', 'natural-person', 'company'],
    sizes: [34, 31, 38, 45],
  },
  'val-d-exemple-production-court': {
    seed: 2,
    formats: ['short', 'short', 'animated-short', 'creative-documentary'],
    applicants: ['company', 'company', 'company', 'association'],
    sizes: [22, 27, 26, 33],
  },
}

const ROUNDS = [
  { id: '2025-2', label: 'Deuxième session 2025', closes: '2025-06-06T21:59:00.000Z', committee: '2025-07-24' },
  { id: '2025-3', label: 'Troisième session 2025', closes: '2025-10-10T21:59:00.000Z', committee: '2025-12-04' },
  { id: '2026-1', label: 'Première session 2026', closes: '2026-02-06T22:59:00.000Z', committee: '2026-04-02' },
  { id: '2026-2', label: 'Deuxième session 2026', closes: '2026-06-05T21:59:00.000Z', committee: '2026-08-06' },
]

/** Gives the demonstration a past where its tables hold none: drawn, the same at each start, and said so. */
export const withPlayedRounds = (flow: Flow): Flow => ({
  ...flow,
  pastRounds: async (schemeId, personId, at) => {
    const kept = await flow.pastRounds(schemeId, personId, at)
    const drawn = DRAWN[schemeId]
    return drawn === undefined || kept.rounds.length > 0 || kept.isOneKept
      ? kept
      : { rounds: roundsOf(drawn), isOneKept: false, areDrawn: true }
  },
})

function roundsOf({ seed, sizes, ...drawn }: Drawn): PastRound[] {
  const chance = chanceOf(seed)
  return ROUNDS.map(({ id, label, closes, committee }, place) => ({
    id,
    label,
    closesAt: closes as Instant,
    committeeOn: committee as Day,
    files: Array.from({ length: sizes[place] ?? 0 }, () => fileOf(drawn, chance)),
  }))
}

function fileOf({ formats, applicants }: Pick<Drawn, 'formats' | 'applicants'>, chance: SeededChance): SentFile {
  const applicant = drawOne(applicants, chance)
  const [first, rural, body] = [
    chanceBelow(chance, 100),
    chanceBelow(chance, 100),
    Math.min(chanceBelow(chance, 40), chanceBelow(chance, 40)),
  ]
  return {
    format: drawOne(formats, chance),
    isFirstWork: first < 42,
    isRural: rural < 8 ? null : rural < 30,
    applicant,
    body: applicant === 'natural-person' ? null : `exemple-${body}`,
  }
}
