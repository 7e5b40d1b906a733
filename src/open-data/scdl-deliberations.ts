import type { Deliberation } from '#application/ports/deliberations.ts'
import type { Authority } from '#application/ports/schemes.ts'
import type { PaymentTerms } from '#domain/deliberation/deliberation.ts'
import { eurosText } from '#domain/money/decimal.ts'
import { csvOf } from './csv-table.ts'
import { SCDL_HEADS, SCDL_LONGEST_PURPOSE } from './scdl-subventions.ts'

/** Awards of published deliberations as the national norm's file: bodies alone, for a natural person has no identifier to give and is not named. */
export function scdlDeliberations(deliberations: readonly Deliberation[], authorities: readonly Authority[]): string {
  return csvOf(
    SCDL_HEADS,
    deliberations.flatMap((deliberation) => {
      const authority = authorities.find(({ id }) => id === deliberation.authorityId)
      return authority === undefined ? [] : rowsOf(deliberation, authority)
    }),
  )
}

/** As the norm says them. */
const CONDITIONS: Readonly<Record<PaymentTerms['conditions'], string>> = {
  'at-once': 'unique',
  'in-parts': 'échelonné',
  otherwise: 'autre',
}

const rowsOf = ({ items, heldOn, number, paymentTerms: terms }: Deliberation, authority: Authority): (string | null)[][] =>
  items.flatMap(({ applicant, title, result, schemeId }) =>
    result?.decision?.kind !== 'award' || applicant.kind === 'natural-person'
      ? []
      : [
          [
            authority.name,
            authority.siret,
            heldOn,
            number,
            applicant.name,
            applicant.siret,
            applicant.rna,
            [...title].slice(0, SCDL_LONGEST_PURPOSE).join(''),
            eurosText(result.decision.amount),
            'aide en numéraire',
            terms === null ? null : CONDITIONS[terms.conditions],
            terms === null ? null : `${terms.from}/${terms.until}`,
            null,
            terms === null ? null : terms.isNotified ? 'oui' : 'non',
            // Each award has one beneficiary, who has all of it.
            '1',
            schemeId,
          ],
        ],
  )
