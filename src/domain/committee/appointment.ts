import type { CompositionRule } from './committee-rules.ts'
import { compositionBreaches, type CompositionBreach, type SeatedMember } from './composition.ts'

/** What an appointment changes of the way a committee keeps its rules. */
export type AppointmentEffect = {
  readonly mended: readonly CompositionBreach[]
  readonly brought: readonly CompositionBreach[]
  /** Of those brought, the ones that bear on the person and that a rule in force forbids: nobody is appointed against it. */
  readonly forbidding: readonly CompositionBreach[]
}

/**
 * What appointing somebody mends and brings, from the members there are; somebody who sits already is weighed anew.
 * Bounds: a rule that is only proposed forbids nothing, nor does a rule on the whole committee: one appointment alone may not mend it.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function appointmentEffect(
  members: readonly SeatedMember[],
  appointed: SeatedMember,
  rules: readonly CompositionRule[],
): AppointmentEffect {
  const before = compositionBreaches(members, rules)
  const after = compositionBreaches([...members.filter(({ personId }) => personId !== appointed.personId), appointed], rules)
  const brought = without(after, before)
  return {
    mended: without(before, after),
    brought,
    forbidding: after.filter((breach) => breach.status === 'in-force' && 'personId' in breach && breach.personId === appointed.personId),
  }
}

/** Breaches of one list that are not in the other: the same rule and person, whatever the figures. */
function without(some: readonly CompositionBreach[], others: readonly CompositionBreach[]): CompositionBreach[] {
  const known = new Set(others.map(breachKey))
  return some.filter((breach) => !known.has(breachKey(breach)))
}

function breachKey(breach: CompositionBreach): string {
  const about = 'personId' in breach ? breach.personId : breach.kind === 'trade-lacking' ? breach.trade : ''
  return JSON.stringify([breach.kind, about, breach.source])
}
