import type { Deliberation } from '#application/ports/deliberations.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { frenchDay } from '#wording/days.ts'
import { DELIBERATIONS, PAYMENT_CONDITION_LABELS } from '#wording/pages/assembly.ts'

/** The rounds of what is awarded, each with the rules it followed and its minutes; a round without an award would point at those who have none. */
export function roundsBehind({ items, authorityId }: Deliberation, schemes: readonly Scheme[], minutes: ReadonlySet<string>) {
  const awarded = new Set(items.flatMap(({ result, roundId }) => (result?.decision?.kind === 'award' ? [roundId] : [])))
  return schemes.flatMap(({ rounds, versions }) =>
    rounds
      .filter(({ id }) => awarded.has(id))
      .map(({ id, schemeId, version, label }) => ({
        id,
        title: DELIBERATIONS.round(versions.find(({ number }) => number === version)?.rules.title ?? schemeId, label),
        criteria: { href: `/dispositifs/${schemeId}?version=${version}#criteres`, label: DELIBERATIONS.criteria(version) },
        minutesHref: minutes.has(id) ? `/selection/${authorityId}#seance-${id}` : null,
      })),
  )
}

/** How awards are paid, in sentences. */
export const termsOf = (terms: Deliberation['paymentTerms']): readonly string[] =>
  terms === null
    ? [DELIBERATIONS.noTerms]
    : [
        DELIBERATIONS.paid(PAYMENT_CONDITION_LABELS[terms.conditions], frenchDay(terms.from), frenchDay(terms.until)),
        DELIBERATIONS.notified(terms.isNotified),
      ]
