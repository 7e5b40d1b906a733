import type { Cents } from '#domain/money/cents.ts'
import { euros } from './amounts.ts'
import type { PositionAnswer } from './answers/position-answer.ts'
import { fileProblemSentence } from './file-problems.ts'

const NNBSP = '\u202f'

export const POSITION_HELP = `Usage${NNBSP}: ./contrechamp position --rule REGLE.yaml --aids AIDES.csv [--moment voted] [--own-money] [--trail] [--json]
Dit, pour chaque ligne d’une convention, l’assiette, ce qui est dû selon la règle, ce qui est tenu, et ce qui manque.
  --rule REGLE.yaml   la règle d’abondement
  --aids AIDES.csv    une ligne par aide
  --moment MOMENT     written, voted (sans précision), committed, mandated ou paid
  --own-money         affirme que les montants d’un fichier sans colonne cnc_share_eur sont l’argent propre des collectivités
  --trail             dit pourquoi chaque chiffre, jusqu’aux lignes du fichier
  --json              répond en JSON
Code de sortie${NNBSP}: 0 tout est calculé, 1 fichier refusé ou ligne inconnue, 2 commande mal employée, 3 fichier absent.
`

/** Why an aid is not counted, in a few words. */
export const REASON_WORDS: Readonly<Record<PositionAnswer['lines'][number]['aids'][number]['reason'], string>> = {
  counted: 'compte dans l’assiette',
  'out-of-scope': 'hors du champ de la règle',
  'outside-period': 'hors de la période de la règle',
  'not-selective': 'aide non sélective',
  'under-floor': 'sous le plancher de son format',
  'unknown-amount': 'montant inconnu',
  'unknown-selectivity': 'sélectivité inconnue',
  'unknown-cnc-share': 'part du CNC inconnue',
  cnc: 'argent du CNC',
}

const amount = (cents: number | null): string => (cents === null ? 'non connu' : euros(cents as Cents))
const keyText = (key: number | null): string => (key === null ? 'non connue' : `1 pour ${key.toFixed(2).replace('.', ',')}`)

/** A position in French, line by line. */
export function positionText(answer: PositionAnswer): string {
  const problems = answer.problems.map((problem) => `${fileProblemSentence(problem)}\n`)
  const lines = answer.lines.map((line) => {
    const figures: readonly (readonly [string, string])[] = [
      ['assiette', amount(line.basis_cents)],
      ['dont amont', amount(line.upstream_basis_cents)],
      ['dû selon la règle', amount(line.due_cents)],
      ['après plafond', amount(line.capped_cents)],
      ['tenu', amount(line.held_cents)],
      ['voté par le CNC', amount(line.cnc['voted_cents'] ?? null)],
      ['payé par le CNC', amount(line.cnc['paid_cents'] ?? null)],
      ['manque au regard de la règle', amount(line.missing_against_rule_cents)],
      ['clé effective', keyText(line.effective_key)],
    ]
    const aids = line.aids.map(
      (aid) => `    ligne ${aid.line}, ${aid.work ?? 'sans œuvre'}, ${aid.funder}${NNBSP}: ${REASON_WORDS[aid.reason]}\n`,
    )
    const head = `${line.convention}, ${line.year}, ${line.axis}, ${line.scheme}\n`
    return `${head}${figures.map(([label, value]) => `  ${label}${NNBSP}: ${value}\n`).join('')}${aids.join('')}`
  })
  return [...problems, ...lines].join('')
}
