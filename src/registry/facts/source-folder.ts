import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTidyCsv, type TidyRow } from '#registry/extract/tidy-csv.ts'
import type { Problem } from '#registry/problem.ts'

/** The folder that facts are compiled from, and the problems met while reading it. */
export type SourceFolder = {
  readonly problems: Problem[]
  bytes(path: string): Buffer | undefined
  table<Column extends string>(path: string, columns: readonly Column[]): TidyRow<Column>[]
  report(file: string, line: number | null, column: string | null, found: string | null, reason: string, isBlocking?: boolean): void
}

/** Opens a folder that holds `data/` and `mission/`; a missing file is a problem, and reads as empty. */
export function openSourceFolder(folder: string): SourceFolder {
  const problems: Problem[] = []
  const source: SourceFolder = {
    problems,
    report: (file, line, column, found, reason, blocking = true) => {
      problems.push({ file, line, column, found, expected: null, reason, blocking })
    },
    bytes: (path) => {
      if (existsSync(join(folder, path))) return readFileSync(join(folder, path))
      source.report(path, null, null, null, 'file-missing')
      return undefined
    },
    table: (path, columns) => {
      const bytes = source.bytes(path)
      if (bytes === undefined) return []
      const { rows, missing } = readTidyCsv(bytes, columns)
      for (const column of missing) source.report(path, 1, column, null, 'column-missing')
      return rows
    },
  }
  return source
}
