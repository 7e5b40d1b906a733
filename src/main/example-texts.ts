import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { correctText } from '#application/correct-text.ts'
import { depositText } from '#application/deposit-text.ts'
import { publishText } from '#application/publish-text.ts'
import type { FileReading, LoadProblem, OwnPart } from '#application/ports/loading.ts'
import type { TextDocuments } from '#application/ports/text-documents.ts'
import type { Stem } from '#domain/baseline/text-words.ts'
import type { Texts } from '#application/ports/texts.ts'
import { readExampleTexts, type ExampleText } from '#registry/read/example-texts.ts'
import { sha256 } from '#registry/fingerprint.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'

type Desk = { readonly documents: TextDocuments; readonly texts: Texts; readonly stem: Stem }

/** Who signs the registration of what is fictitious. */
const BY = 'Contrechamp (exemple fictif)'

/** The fictitious texts, deposited, described and published as anybody's would be; those that are there already are left as they are. */
export function exampleTextsPart(root: string, desk: Desk): OwnPart {
  const list = readFileSync(join(root, 'data/exemples/textes.yaml'))
  const read = readExampleTexts(list, 'textes.yaml')
  if (read.value === null) throw new Error(read.problems.map(fileProblemSentence).join('\n'))
  const { texts } = read.value
  const files = texts.flatMap(({ versions }) => versions.map(({ file }) => file))
  return {
    id: 'example-texts',
    after: [],
    fingerprint: () =>
      Promise.resolve(sha256([list.toString('utf8'), ...files.map((file) => sha256(readFileSync(join(root, file))))].join('\n'))),
    run: async () => {
      const readings: FileReading[] = []
      const problems: LoadProblem[] = []
      for (const text of texts) {
        const told = await publishExample(root, text, desk)
        readings.push(...text.versions.map(({ file }) => ({ file, rowsRead: 1, rowsKept: told === null ? 1 : 0 })))
        if (told !== null)
          problems.push({
            file: text.id,
            line: null,
            column: null,
            found: told,
            expected: null,
            reason: 'file-not-imported',
            blocking: true,
          })
      }
      return { files: readings, problems }
    },
  }
}

/** What stands in the way, or null when the text is there with all its versions published. */
async function publishExample(root: string, { id, title, amends, versions }: ExampleText, desk: Desk): Promise<string | null> {
  const { texts } = desk
  for (const { file, from } of versions) {
    const isThere = (await texts.find(id)) !== null
    const of = isThere ? { textId: id } : { id, conventionId: null, territoryId: null, amends }
    const given = { bytes: readFileSync(join(root, file)), file: basename(file), of, fromText: from, isExample: true, by: BY }
    const done = await depositText(desk, given)
    if (done.kind !== 'registered') return done.kind
    const version = await texts.version(done.versionId)
    if (version?.head.state !== 'draft') continue
    const after = (await texts.corrections(done.versionId)).length
    if (version.text.title !== title)
      await correctText(texts, { versionId: done.versionId, after, by: BY }, { kind: 'describe', title, nature: version.text.nature })
    await publishText(texts, { textId: id, versionId: done.versionId, fromText: from, by: BY })
  }
  return null
}
