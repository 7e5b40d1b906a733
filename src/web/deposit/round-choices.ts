import type { Scheme } from '#application/ports/schemes.ts'
import { roundStanding } from '#domain/scheme/round.ts'
import type { Instant } from '#domain/time/instant.ts'
import { STANDING_LABELS } from '#wording/decision-labels.ts'

export type RoundChoice = { readonly value: string; readonly label: string }

/** The rounds where a draft may be begun, those of one scheme first. */
export function roundChoices(schemes: readonly Scheme[], at: Instant, firstSchemeId: string | null): RoundChoice[] {
  const isFirst = ({ id }: Scheme): number => Number(id !== firstSchemeId)
  return schemes
    .toSorted((a, b) => isFirst(a) - isFirst(b))
    .flatMap(({ authority, versions, rounds }) =>
      rounds
        .map((round) => ({
          round,
          standing: roundStanding(round, at),
          rules: versions.find(({ number }) => number === round.version)?.rules,
        }))
        .filter(({ standing }) => standing !== 'closed')
        .map(({ round, standing, rules }) => ({
          value: round.id,
          label: `${rules?.title ?? ''}, ${round.label} (${STANDING_LABELS[standing].toLowerCase()}), ${authority.name}`,
        })),
    )
}
