import type { KnownAward } from '#application/ports/awards.ts'
import { cents } from '#domain/money/cents.ts'
import { eurosText } from '#domain/money/decimal.ts'
import { dayOf } from '#domain/time/day.ts'
import { csvOf } from './csv-table.ts'

/** The columns of SCDL « subventions » 2.1.1, in the norm's order and spelling. */
export const SCDL_HEADS = [
  'nomAttribuant',
  'idAttribuant',
  'dateConvention',
  'referenceDecision',
  'nomBeneficiaire',
  'idBeneficiaire',
  'rnaBeneficiaire',
  'objet',
  'montant',
  'nature',
  'conditionsVersement',
  'datesPeriodeVersement',
  'idRAE',
  'notificationUE',
  'pourcentageSubvention',
  'dispositifAide',
] as const

export const SCDL_LONGEST_PURPOSE = 256
const NATURES = new Set(['aide en numéraire', 'aide en nature', 'aide en numéraire;aide en nature', 'aide en nature;aide en numéraire'])

/** The awards as the norm's file; what is not known stays empty, and nothing is made up to satisfy it. */
export const scdlSubventions = (awards: readonly KnownAward[]): string => csvOf(SCDL_HEADS, awards.map(rowOf))

function rowOf(award: KnownAward): (string | null)[] {
  const purpose = award.director === null ? award.purpose : `${award.purpose ?? ''} (${award.director})`
  return [
    award.grantor,
    null,
    dayOf(award.decidedOn ?? '') ?? null,
    award.reference,
    award.beneficiary,
    award.beneficiarySiret,
    null,
    purpose === null ? null : [...purpose].slice(0, SCDL_LONGEST_PURPOSE).join(''),
    award.amountCents === null ? null : eurosText(cents(award.amountCents)),
    award.nature !== null && NATURES.has(award.nature) ? award.nature : null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]
}
