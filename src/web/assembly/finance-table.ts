import type { Deliberation } from '#application/ports/deliberations.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { ASSEMBLY } from '#wording/pages/assembly.ts'
import type { Table } from '#wording/table.ts'
import { schemeTitle } from './paper-view.ts'

/** Awards as a finance department takes them: who is paid what, by which act. */
export function financeTable({ items, number, heldOn }: Deliberation, schemes: readonly Scheme[]): Table {
  const { columns } = ASSEMBLY
  return {
    id: 'finances',
    caption: ASSEMBLY.finance,
    columns: [
      { key: 'dossier', label: columns.number, kind: 'text', isHead: true },
      { key: 'beneficiaire', label: columns.beneficiary, kind: 'text' },
      { key: 'siret', label: columns.siret, kind: 'text' },
      { key: 'projet', label: columns.title, kind: 'text' },
      { key: 'dispositif', label: columns.scheme, kind: 'text' },
      { key: 'montant_cents', label: columns.amount, kind: 'cents', unit: '€' },
      { key: 'deliberation', label: columns.deliberation, kind: 'text' },
      { key: 'date', label: columns.decidedOn, kind: 'day' },
    ],
    rows: items.flatMap(({ number: file, applicant, title, schemeId, result }) =>
      result?.decision?.kind !== 'award'
        ? []
        : [
            {
              cells: {
                dossier: file,
                beneficiaire: applicant.name,
                siret: applicant.siret,
                projet: title,
                dispositif: schemeTitle(schemes, schemeId),
                montant_cents: result.decision.amount,
                deliberation: number,
                date: heldOn,
              },
            },
          ],
    ),
    sources: [],
  }
}
