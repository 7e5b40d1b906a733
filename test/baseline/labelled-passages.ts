import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { ConventionText } from '#domain/convention/convention-text.ts'

/** A passage labelled by hand: the state expected, the trap it lays if any, and where it stands. */
export type LabelledPassage = {
  readonly request: string
  readonly state: string
  readonly trap: string | null
  readonly inPreamble: boolean
  readonly text: string
}

/** The labelled passages of a folder, one file for each request. */
export function labelledPassages(folder: string): LabelledPassage[] {
  const files = readdirSync(join(import.meta.dirname, folder)).filter((name) => name.endsWith('.yaml'))
  return files.toSorted().flatMap((file) => {
    const rows: Record<string, string>[] = parse(readFileSync(join(import.meta.dirname, folder, file), 'utf8'))
    return rows.flatMap((row) =>
      Object.entries(row).map(([label, text]) => {
        const [, state = '', trap = null] = /^(\w+)(?:, (\w+))?/.exec(label) ?? []
        return { request: file.replace('.yaml', ''), state, trap, inPreamble: label.endsWith(' in preamble'), text }
      }),
    )
  })
}

/** For each request read lightly, a sentence that carries it and one that does not. */
export function lightPairs(): Readonly<Record<string, readonly [string, string]>> {
  return parse(readFileSync(join(import.meta.dirname, 'light.yaml'), 'utf8'))
}

/** A convention that holds one passage and nothing else. */
export function conventionOf({ text, inPreamble }: Pick<LabelledPassage, 'text' | 'inPreamble'>): ConventionText {
  const id = inPreamble ? 'preamble' : 'art_1'
  return {
    title: 'Exemple',
    nature: 'convention',
    parties: [],
    starts: null,
    ends: null,
    dates: [],
    citations: [],
    divisions: [
      {
        id,
        kind: inPreamble ? 'preamble' : 'article',
        number: inPreamble ? null : '1',
        heading: null,
        axis: null,
        blocks: [{ kind: 'paragraph', id: `${id}__para_1`, text, marker: null, depth: 0, place: null }],
        divisions: [],
        place: null,
      },
    ],
    unplaced: [],
    pages: null,
    isExample: true,
  }
}
