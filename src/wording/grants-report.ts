import type { GrantsProblem, GrantsReason } from '#domain/grant/grants-problem.ts'
import { eurosText } from '#domain/money/decimal.ts'
import { cents } from '#domain/money/cents.ts'
import { problemSentence, problemTitle } from './problems.ts'

const NNBSP = '\u202f'

export const MISUSE = 'Donnez un fichier, et un seul.'

export const CHECK_GRANTS_HELP = (versions: readonly string[]): string =>
  `Usage${NNBSP}: ./contrechamp check-grants FICHIER [--schema VERSION] [--corrected SORTIE.csv] [--json]
Vérifie un fichier de subventions (CSV, CSV.gz, XLSX, XLS, ODS ou JSON) contre la norme SCDL «${NNBSP}subventions${NNBSP}» et dit tout ce qui s’en écarte.
  --schema VERSION    version de la norme${NNBSP}: ${versions.join(', ')} (2.1.1 sans précision)
  --corrected SORTIE  écrit une copie corrigée là où la correction est certaine
  --json              répond en JSON
Code de sortie${NNBSP}: 0 conforme, 1 non conforme, 2 commande mal employée, 3 fichier absent.
`

/** What the report needs to be told in French. */
export type ToldReport = {
  readonly file: string
  readonly schema: string
  readonly format: string | null
  readonly encoding: string | null
  readonly sheet: string | null
  readonly valid: boolean
  readonly figures: {
    readonly rows: number
    readonly withoutBeneficiary: number
    readonly amountsRead: number
    readonly amountsEmpty: number
    readonly amountsUnreadable: number
    readonly total_cents: number
    readonly validSirets: number
  } | null
  readonly problems: readonly GrantsProblem[]
  readonly problemsCount: number
}

const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, NNBSP)
const euros = (amount: number): string => {
  const [whole = '', decimals = ''] = eurosText(cents(amount)).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, NNBSP)},${decimals}\u00a0€`
}

const FIRST_LINES = 5

/** The report as a terminal shows it: the verdict, the figures, then each kind of problem with its first lines. */
export function reportText(report: ToldReport, corrected: string | null): string {
  const { figures } = report
  const kind = [
    report.format?.toUpperCase(),
    report.encoding,
    report.sheet === null ? undefined : `feuille «${NNBSP}${report.sheet}${NNBSP}»`,
  ].filter((part) => part !== null && part !== undefined)
  const parts = [
    `${report.file}${kind.length > 0 ? ` (${kind.join(', ')})` : ''}`,
    report.valid
      ? `Conforme à SCDL «${NNBSP}subventions${NNBSP}» ${report.schema}.`
      : `Non conforme à SCDL «${NNBSP}subventions${NNBSP}» ${report.schema}.`,
  ]
  if (figures !== null) {
    parts.push(
      `${count(figures.rows)} lignes avec bénéficiaire, ${count(figures.withoutBeneficiary)} sans${NNBSP}; ${count(figures.amountsRead)} montants lus (${euros(figures.total_cents)}), ${count(figures.amountsEmpty)} absents, ${count(figures.amountsUnreadable)} illisibles${NNBSP}; ${count(figures.validSirets)} SIRET valables.`,
    )
  }
  if (corrected !== null) parts.push(`Copie corrigée${NNBSP}: ${corrected}`)
  parts.push('')
  for (const [reason, group] of byReason(report.problems)) parts.push(...groupText(reason, group))
  if (report.problems.length === 0) parts.push('Aucune remarque.')
  return `${parts.join('\n')}\n`
}

function byReason(problems: readonly GrantsProblem[]): [GrantsReason, GrantsProblem[]][] {
  const groups = new Map<GrantsReason, GrantsProblem[]>()
  for (const problem of problems) {
    const group = groups.get(problem.reason)
    if (group === undefined) groups.set(problem.reason, [problem])
    else group.push(problem)
  }
  // What stands against the norm first, then the most frequent; the order met when two are as many.
  return [...groups].toSorted(([, a], [, b]) => Number(b[0]?.blocking) - Number(a[0]?.blocking) || b.length - a.length)
}

function groupText(reason: GrantsReason, group: readonly GrantsProblem[]): string[] {
  const [first] = group
  const mark = first?.blocking === true ? '✗' : '·'
  const lines = group.slice(0, FIRST_LINES).map((problem) => {
    const place = [problem.line === null ? null : `ligne ${problem.line}`, problem.column].filter((part) => part !== null).join(', ')
    return `    ${place === '' ? '' : `${place}${NNBSP}: `}${problemSentence(problem)}`
  })
  const rest = group.length - FIRST_LINES
  return [`${mark} ${problemTitle(reason)} (${count(group.length)})`, ...lines, ...(rest > 0 ? [`    … et ${count(rest)} autres`] : [])]
}
