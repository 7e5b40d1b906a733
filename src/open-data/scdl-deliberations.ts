import { openAwards, type OpenAward } from '#application/open-awards.ts'
import type { Deliberation } from '#application/ports/deliberations.ts'
import type { Authority } from '#application/ports/schemes.ts'
import type { PaymentTerms } from '#domain/deliberation/deliberation.ts'
import { eurosText } from '#domain/money/decimal.ts'
import { csvOf } from './csv-table.ts'
import { SCDL_HEADS, SCDL_LONGEST_PURPOSE } from './scdl-subventions.ts'

/** Awards of published deliberations as the national norm's file. */
export const scdlDeliberations = (deliberations: readonly Deliberation[], authorities: readonly Authority[]): string =>
  csvOf(SCDL_HEADS, openAwards(deliberations, authorities).flatMap(rowsOf))

/** As the norm says them. */
const CONDITIONS: Readonly<Record<PaymentTerms['conditions'], string>> = {
  'at-once': 'unique',
  'in-parts': 'échelonné',
  otherwise: 'autre',
}

const rowsOf = ({ deliberation: { heldOn, number, paymentTerms: terms }, authority, item }: OpenAward): (string | null)[][] => {
  const { applicant, title, result, schemeId } = item
  return result?.decision?.kind !== 'award'
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
      ]
}
