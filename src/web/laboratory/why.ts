import type { Allocation } from '#domain/scenario/allocation.ts'
import { total } from '#domain/money/cents.ts'
import { euros } from '#wording/amounts.ts'
import { METHOD_LABELS } from '#wording/pages/laboratory.ts'
import type { LabRow } from './outcome.ts'
import { partLabel } from './tables.ts'

/** Each step in a sentence: what this territory claimed, what it received, what was left for all. */
export function whyAllotted({ code, parts, present }: LabRow, { steps, rations }: Allocation): readonly string[] {
  return [
    `Aujourd’hui : ${euros(present)} (total publié du fonds × part du CNC, au centime inférieur ; hypothèse de Contrechamp).`,
    ...steps.map((step) => {
      const claim = step.claims.find((one) => one.code === code)
      const label = partLabel(step.name)
      const claims = claim ? `demande en amont ${euros(claim.first)}, autre demande ${euros(claim.second)}` : ''
      const part = parts[step.name]
      if (part === undefined) return claims === '' ? `${label}.` : `${label} : ${claims}.`
      const how = rations
        .filter((one) => one.step === step.name)
        .map(({ method, lambda, claims: which, oddCents }) => {
          const whose = which === 'first' ? 'amont' : 'autres demandes'
          const odd = oddCents.includes(code) ? ', un centime de plus au plus fort reste' : ''
          return lambda === null ? ` ${whose} : servies en entier` : ` ${whose} : ${METHOD_LABELS[method]}${odd}`
        })
      return `${label} : ${euros(part)} reçus${how.length > 0 ? ` (${how.join(' ;').trim()})` : ''}. Il reste ${euros(step.poolAfter)} à répartir.`
    }),
    `Total : ${euros(total(Object.values(parts)))}.`,
  ]
}
