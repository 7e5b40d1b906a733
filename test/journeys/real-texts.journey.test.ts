import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ConventionText, Division } from '#domain/convention/convention-text.ts'
import { TEXT_BOUNDS } from '#registry/extract/text-bounds.ts'
import { readText } from '#registry/read/read-text.ts'

const FOLDER = resolve(import.meta.dirname, '../../../shared/data/textes')
const every = (divisions: readonly Division[]): Division[] => divisions.flatMap((one) => [one, ...every(one.divisions)])
const raw = (path: string): string => readFileSync(resolve(FOLDER, path), 'utf8')

async function read(path: string): Promise<ConventionText> {
  const { text } = await readText(readFileSync(resolve(FOLDER, path)), TEXT_BOUNDS)
  if (text === null) throw new Error(`${path} was refused`)
  return text
}

/** The lines that open an article, as one counts them with grep; a range (« Article 110-1 à 122-37 ») is none. */
const articleLines = (path: string): string[] =>
  [...raw(path).matchAll(/^(?:## )?Article ([LRDA]?\d[\d-]*)(?! à )\b.*$/gm)].flatMap((match) =>
    /^(?:## )?Article \S+ à /.test(match[0]) ? [] : [match[1] ?? ''],
  )

/** Skipped without the folder of public texts, which the project does not carry. */
describe.skipIf(!existsSync(FOLDER))('the real texts', () => {
  it.each([
    ['codes/cgct-extraits-2015.md', 13],
    ['codes/code-cinema-extraits-2015.md', 18],
    ['codes/code-cinema-extraits-recents.md', 4],
    ['codes/reglement-general-des-aides-extraits-recents.md', 17],
    ['codes/reglement-general-des-aides-livre-ier-2015.md', 48],
  ])('%s has its %i articles, in their order', async (path, count) => {
    const text = await read(path)
    const numbers = every(text.divisions)
      .filter(({ kind }) => kind === 'article')
      .map(({ number }) => number)
    expect(numbers).toEqual(articleLines(path))
    expect([numbers.length, text.nature]).toEqual([count, 'law'])
  })
  it('titles, chapters, sections and paragraphs of the general rules hold one another', async () => {
    const ids = every((await read('codes/reglement-general-des-aides-livre-ier-2015.md')).divisions).map(({ id }) => id)
    expect(ids).toContain('title_ii__chp_ii__sec_1__sec_2__sec_3__art_122-6')
  })
  it('a report names the parties of the convention that it brings, and its table of contents is set apart', async () => {
    const text = await read('extraits/idf-2017-cp-2017-465.md')
    expect([text.nature, text.parties.map(({ level }) => level)]).toEqual([
      'deliberation',
      ['state', 'cnc', 'departement', 'commune', 'region'],
    ])
  })
})
