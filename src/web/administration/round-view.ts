import type { Committee } from '#application/ports/committees.ts'
import type { Round } from '#domain/scheme/round.ts'
import type { Instant } from '#domain/time/instant.ts'
import { roundView } from '#web/deposit/round-view.ts'

/** The committees that a round may name. */
export const committeeOptions = (committees: readonly Committee[]) => committees.map(({ id, rules }) => ({ value: id, label: rules.name }))

/** A round that is not announced yet, as anybody would read it. */
export const previewOfRound = (round: Round, at: Instant, committees: readonly Committee[]) =>
  roundView(
    {
      round: { ...round, changes: [] },
      lastVersion: round.version,
      names: new Map(committees.map(({ id, rules }) => [id, rules.name])),
    },
    at,
  )
