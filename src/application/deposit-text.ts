import type { Stem } from '#domain/baseline/text-words.ts'
import { keptIds } from '#domain/comparison/kept-ids.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import type { TextDocuments } from './ports/text-documents.ts'
import type { TextProblem } from '#domain/source/text-problem.ts'
import type { NewText, PactText, Texts } from './ports/texts.ts'
import { TooManyReadings } from './check-file.ts'

export const MOST_TEXT_BYTES = 30 * 1024 * 1024

export type DepositOutcome =
  | { readonly kind: 'registered'; readonly textId: string; readonly versionId: number; readonly isNew: boolean }
  | { readonly kind: 'no-file' | 'busy' | 'too-big' | 'unknown-text' | 'no-id' | 'id-taken' }
  | { readonly kind: 'not-readable'; readonly problems: readonly TextProblem[] }

type Desk = { readonly documents: TextDocuments; readonly texts: Texts; readonly stem: Stem }
type Given = {
  readonly bytes: Uint8Array
  readonly file: string
  readonly of: NewText | { readonly textId: string }
  readonly fromText: string | null
  /** Whether who deposits a new text says that it is invented; its later versions stay so. */
  readonly isExample: boolean
  readonly by: string
}

/** Reads a text that is deposited and keeps it as a draft: of a new text, or as a version of one that is there, whose passages then keep their names. */
export async function depositText({ documents, texts, stem }: Desk, given: Given): Promise<DepositOutcome> {
  const { bytes, file, of, fromText, by } = given
  if (bytes.length === 0) return { kind: 'no-file' }
  if (bytes.length > MOST_TEXT_BYTES) return { kind: 'too-big' }
  if ('id' in of) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(of.id) || of.id.length > 100) return { kind: 'no-id' }
    if ((await texts.find(of.id)) !== null) return { kind: 'id-taken' }
  }
  const reading = await documents.read(bytes, file).catch((cause: unknown) => {
    if (cause instanceof TooManyReadings) return undefined
    throw cause
  })
  if (reading === undefined) return { kind: 'busy' }
  const { text, format } = reading
  if (text === null || format === null) return { kind: 'not-readable', problems: reading.problems }
  const pact = 'textId' in of ? await texts.find(of.textId) : null
  const former = pact === null ? null : await lastVersion(texts, pact)
  const named = former === null ? text : keptIds(former, text, stem)
  const isExample = named.isExample || (pact?.isExample ?? given.isExample)
  return texts.register({ of, bytes, reading: { ...reading, text: { ...named, isExample }, format }, fromText, by })
}

/** The words of the last version that was not withdrawn. */
async function lastVersion(texts: Texts, pact: PactText): Promise<ConventionText | null> {
  const head = pact.versions.findLast(({ state }) => state !== 'withdrawn')
  return head === undefined ? null : ((await texts.version(head.id))?.text ?? null)
}

/** The address that a title gives to its text: `convention-d-exemple-2024-2026`. */
export const addressOfTitle = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 100)
    .replace(/-+$/, '')
