import type { PartOutcome } from '#application/load-everything.ts'
import type { CatalogueEntry, LoadedPart } from '#application/ports/catalogue.ts'
import type { LoadProblem } from '#application/ports/loading.ts'
import { loadProblemSentence } from '#wording/load-problems.ts'
import { packRemarks, partLine } from '#wording/loading.ts'
import type { Command } from './command.ts'

export type LoadReport = {
  readonly place: { readonly kind: string; readonly address: string } | null
  readonly outcomes: readonly PartOutcome[]
  readonly parts: readonly LoadedPart[]
  readonly entries: readonly CatalogueEntry[]
  readonly problems: readonly (LoadProblem & { readonly part: string })[]
}

const HELP = `Usage : ./contrechamp load [--json]
Charge ce qui a changé (territoires, faits, paquet de données) et dit ce qui n’a pas pu être lu.
Peut être interrompu et repris. Code 1 quand un fichier a été refusé.
`

/** `load`: loads what has changed and tells what could not be read. 1 when a file of the pack was refused. */
export const loadCommand =
  (run: () => Promise<LoadReport>): Command =>
  async (words) => {
    if (words.includes('--help')) {
      process.stdout.write(HELP)
      return 0
    }
    const unknown = words.filter((word) => word !== '--json')
    if (unknown.length > 0) {
      process.stderr.write(`Option inconnue : ${unknown.join(' ')}\n${HELP}`)
      return 2
    }
    const report = await run()
    process.stdout.write(words.includes('--json') ? `${JSON.stringify(jsonOf(report), null, 1)}\n` : textOf(report))
    return report.entries.some(({ state }) => state === 'altered') ? 1 : 0
  }

function jsonOf({ place, outcomes, parts, entries, problems }: LoadReport): object {
  return {
    place,
    parts: outcomes.map(({ part, outcome }) => ({ part, outcome, ...counts(parts, part) })),
    files: entries.map(({ id, path, state, found, loaded, problemsCount }) => ({ id, path, state, found, loaded, problemsCount })),
    problems: problems.map((problem) => ({ ...problem, sentence: loadProblemSentence(problem) })),
  }
}

function textOf({ place, outcomes, parts, entries, problems }: LoadReport): string {
  return [
    ...outcomes.map(({ part, outcome }) => partLine(part, outcome, counts(parts, part))),
    ...packRemarks(place, entries),
    ...problems.map(
      (problem) =>
        `${problem.file}${problem.line === null ? '' : `, ligne ${problem.line}`}${problem.column === null ? '' : `, ${problem.column}`} : ${loadProblemSentence(problem)}`,
    ),
    '',
  ].join('\n')
}

function counts(parts: readonly LoadedPart[], id: string): { rowsRead: number; rowsKept: number; problemsCount: number } | null {
  const part = parts.find((known) => known.part === id)
  return part === undefined ? null : { rowsRead: part.rowsRead, rowsKept: part.rowsKept, problemsCount: part.problemsCount }
}
