import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readBaseline } from '#domain/baseline/read-baseline.ts'
import { textDocuments } from '#main/text-documents.ts'
import { readBaselineFolder } from '#registry/read/baseline-folder.ts'

const ROOT = process.cwd()
const DOCUMENTS = join(ROOT, 'data/exemples/conventions')
const TRUTHS = join(ROOT, 'test/fixtures/conventions')
const { index } = readBaselineFolder(ROOT)
const documents = textDocuments(1, 1)

type Truth = {
  readonly name: string
  readonly files: readonly { readonly file: string }[]
  readonly baseline: readonly { readonly request: string; readonly state: string; readonly isDisputable?: boolean }[]
}
type States = Readonly<Record<string, string>>

const truths = readdirSync(TRUTHS)
  .filter((name) => name.endsWith('.truth.yaml'))
  .toSorted()
  .map((name): Truth => parse(readFileSync(join(TRUTHS, name), 'utf8')))
const files = truths.flatMap((truth) => truth.files.map(({ file }) => file))

async function statesOf(file: string): Promise<States> {
  const { text } = await documents.read(new Uint8Array(readFileSync(join(DOCUMENTS, file))), file)
  if (text === null) return expect.fail(`${file} cannot be read`)
  return Object.fromEntries(readBaseline(text, index).map(({ request, state }) => [request, state]))
}

const isCarried = (state: string | undefined): boolean => state === 'present' || state === 'partial'

describe('the example conventions, read from their files', () => {
  const read = new Map<string, States>()
  beforeAll(async () => {
    for (const file of files) read.set(file, await statesOf(file))
  })

  it.each(truths)('$name: the same states whatever the format of the file', ({ files: [first, ...others] }) => {
    for (const { file } of others) expect([file, read.get(file)]).toEqual([file, read.get(first?.file ?? '')])
  })

  /** Of one file of each text; states on which two careful readers would part are left out. Floors under what was measured: see docs/reference/socle.md. */
  const compared = (): { wanted: string; found: string | undefined }[] =>
    truths.flatMap(({ files: [first], baseline }) =>
      baseline
        .filter(({ isDisputable }) => isDisputable !== true)
        .map(({ request, state }) => ({ wanted: state, found: read.get(first?.file ?? '')?.[request] })),
    )
  it('at least 95 states in 100 are on the right side: carried, or not', () => {
    const all = compared()
    const right = all.filter(({ wanted, found }) => isCarried(wanted) === isCarried(found))
    expect(all.length).toBeGreaterThan(90)
    expect(right.length / all.length).toBeGreaterThanOrEqual(0.95)
  })
  it('at least 85 in 100 are exactly those that their author wrote', () => {
    const all = compared()
    expect(all.filter(({ wanted, found }) => wanted === found).length / all.length).toBeGreaterThanOrEqual(0.85)
  })
})
