import type { ReadGrant } from '#application/ports/grants.ts'
import { cinemaAidIn } from '#domain/grant/cinema-aid.ts'
import { maskedIn } from '#domain/grant/mask-person.ts'
import { isMasked } from '#domain/grant/natural-person.ts'
import { sirenOfSiret } from '#domain/grant/siret.ts'
import type { Moment } from '#domain/source/moment.ts'
import type { Sheet } from '#registry/extract/sheet.ts'
import type { CheckedRows } from './check-rows.ts'
import { readDay } from './days.ts'
import { folded } from './fold.ts'
import type { Heads } from './heads.ts'
import { businessIn } from './sirets.ts'
import type { SubsidyRules } from './subsidy-rules.ts'

/**
 * The subsidies of a checked file, natural persons masked. Totals and rows without beneficiary are not subsidies.
 * The moment is the one that the head of the amounts says, else voted (Policy: docs/decisions/2026-11-22-moment-of-subsidies.md).
 */
export function grantsOf(sheet: Sheet, heads: Heads, checked: CheckedRows, rules: SubsidyRules): ReadGrant[] {
  const placeOf = new Map(heads.columns.map(({ field }, place) => [field, place]))
  const amountHead = heads.columns[placeOf.get('montant') ?? -1]?.head ?? ''
  const moment: Moment = rules.heads.moments.get(folded(amountHead)) ?? 'voted'
  const sectors = heads.columns.flatMap(({ field }, place) => (field === 'sector' ? [place] : []))
  const grants: ReadGrant[] = []
  checked.rows.forEach((known, index) => {
    if (!known.hasBeneficiary || checked.totals.has(index)) return
    const row = sheet.rows[known.place] ?? []
    const at = (field: string): string => row[placeOf.get(field) ?? -1]?.trim() ?? ''
    const [name, purpose, { person }] = [at('nomBeneficiaire'), at('objet'), known]
    const grantor = businessIn(at('idAttribuant'))
    const masked = isMasked(person)
    grants.push({
      line: known.line,
      grantor: textOrNull(at('nomAttribuant')),
      grantorSiren: grantor.siret === undefined ? (grantor.siren ?? null) : sirenOfSiret(grantor.siret),
      decidedOn: readDay(at('dateConvention'), checked.orders.get('dateConvention') ?? 'unproven').day ?? null,
      year: known.year ?? null,
      reference: textOrNull(at('referenceDecision')),
      beneficiary: masked ? person.masked : textOrNull(name),
      isBeneficiaryMasked: masked,
      // A person's number would give the name back.
      beneficiarySiret: masked ? null : (businessIn(at('idBeneficiaire')).siret ?? null),
      purpose: textOrNull(masked ? maskedIn(purpose, name, person) : purpose),
      amount_cents: known.amount ?? null,
      nature: textOrNull(known.corrections?.get('nature') ?? at('nature')),
      moment,
      aid: cinemaAidIn({ purpose, beneficiary: name, sector: sectors.map((place) => row[place] ?? '').join(' ') }, rules.cinema) ?? null,
    })
  })
  return grants
}

const textOrNull = (text: string): string | null => (text === '' ? null : text.replace(/\s+/g, ' '))
