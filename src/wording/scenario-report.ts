import type { Cents } from '#domain/money/cents.ts'
import { euros } from './amounts.ts'
import type { EquityAnswer } from './answers/equity-answer.ts'
import type { ShareAnswer } from './answers/share-answer.ts'
import type { SimulateAnswer } from './answers/simulate-answer.ts'

const NNBSP = '\u202f'
const EXITS = `Code de sortie${NNBSP}: 0 fait, 1 fichier refusé ou partage impossible, 2 commande mal employée, 3 fichier absent.\n`

export const SHARE_HELP = `Usage${NNBSP}: ./contrechamp share --method METHODE --envelope EUROS --claims DEMANDES.csv [--json]
Partage une enveloppe entre des demandes, au centime.
  --method METHODE       proportional, constrained-equal-awards, constrained-equal-losses ou talmud
  --envelope EUROS       l’enveloppe, avec un point et deux décimales au plus
  --claims DEMANDES.csv  colonnes code,claim_eur
  --json                 répond en JSON
${EXITS}`

export const SIMULATE_HELP = `Usage${NNBSP}: ./contrechamp simulate SCENARIO.yaml [--json] [--trail] [--certificate SORTIE.json]
Partage une enveloppe entre des territoires, pas à pas, et mesure ce que cela change.
  --json                    répond en JSON
  --trail                   dit pourquoi chaque montant, pas à pas
  --certificate SORTIE.json écrit le certificat que la commande verify contrôle
${EXITS}`

export const EQUITY_HELP = `Usage${NNBSP}: ./contrechamp equity --values VALEURS.csv [--json]
Mesure l’équité d’une répartition par habitant.
  --values VALEURS.csv  colonnes code,group,population,value_eur (group peut manquer)
  --json                répond en JSON
${EXITS}`

export const CERTIFICATE_NOT_WRITTEN = (place: string): string =>
  `Le certificat ne peut pas être écrit à «${NNBSP}${place}${NNBSP}». Choisissez un autre endroit.`

const amount = (cents: number | null): string => (cents === null ? 'non connu' : euros(cents as Cents))
const index = (value: number | null): string => (value === null ? 'sans objet' : value.toFixed(6).replace('.', ','))

export function shareText({ shares, remainder_cents: remainder }: ShareAnswer): string {
  const lines = shares.map(
    ({ code, claim_cents: claim, share_cents: share }) => `${code}${NNBSP}: ${amount(share)} sur ${amount(claim)} demandés\n`,
  )
  return `${lines.join('')}reste${NNBSP}: ${amount(remainder)}\n`
}

const EQUITY_LABELS = {
  gini: 'Gini',
  theil: 'Theil T',
  atkinson: 'Atkinson (aversion 1)',
  tenth: 'part du dixième le moins bien servi',
} as const

export function equityText(answer: EquityAnswer): string {
  return [
    `${EQUITY_LABELS.gini}${NNBSP}: ${index(answer.gini)}\n`,
    `${EQUITY_LABELS.theil}${NNBSP}: ${index(answer.theil_t.total)}\n`,
    `${EQUITY_LABELS.atkinson}${NNBSP}: ${index(answer.atkinson['1'])}\n`,
    `${EQUITY_LABELS.tenth}${NNBSP}: ${index(answer.worst_tenth_share)}\n`,
  ].join('')
}

/** What the remainder is called. */
export const REMAINDER_WORDS: Readonly<Record<SimulateAnswer['remainder']['name'], string>> = {
  'next-year': 'reporté à l’année suivante',
  return: 'rendu à l’État',
  unallocated: 'non réparti',
}

const VERDICT_WORDS: Readonly<Record<'bonus' | 'fair' | 'none', string>> = {
  bonus: 'les gains penchent vers les mieux dotés',
  fair: 'les gains ne penchent pas vers les mieux dotés',
  none: 'aucun territoire ne gagne',
}

type Named = { readonly code: string; readonly name: string; readonly present: number | null }

/** A simulation in French: who receives what, and what stands beside the amounts. */
export function simulationText(title: string, answer: SimulateAnswer, territories: readonly Named[]): string {
  const known = new Map(territories.map((one) => [one.code, one]))
  const lines = answer.allocations.map(({ code, total_cents: total }) => {
    const place = known.get(code)
    return `  ${place?.name ?? code} (${code})${NNBSP}: ${amount(total)}, aujourd’hui ${amount(place?.present ?? null)}\n`
  })
  const { by_present: byPresent, by_need: byNeed } = answer.best_endowed
  return [
    `${title}\n`,
    `  enveloppe${NNBSP}: ${amount(answer.envelope_cents)}\n`,
    ...lines,
    `  reste${NNBSP}: ${amount(answer.remainder.cents)} (${REMAINDER_WORDS[answer.remainder.name]})\n`,
    `  Gini avant${NNBSP}: ${answer.equity.before === null ? 'non connu' : index(answer.equity.before.gini)}, après${NNBSP}: ${index(answer.equity.after.gini)}\n`,
    `  prime aux mieux dotés, selon les euros par habitant${NNBSP}: ${byPresent === null ? 'non connu' : VERDICT_WORDS[byPresent.verdict]}\n`,
    `  prime aux mieux dotés, selon le besoin${NNBSP}: ${byNeed === null ? 'non connu' : VERDICT_WORDS[byNeed.verdict]}\n`,
    ...answer.losers.map(({ code, change_cents: change }) => `  ${known.get(code)?.name ?? code} perd ${amount(-change)}\n`),
  ].join('')
}
