import type { TextDocuments, TextProblem } from './ports/text-documents.ts'
import type { NewText, Texts } from './ports/texts.ts'
import { TooManyReadings } from './check-file.ts'

export const MOST_TEXT_BYTES = 30 * 1024 * 1024

export type DepositOutcome =
  | { readonly kind: 'registered'; readonly textId: string; readonly versionId: number; readonly isNew: boolean }
  | { readonly kind: 'no-file' | 'busy' | 'too-big' | 'unknown-text' | 'no-id' | 'id-taken' }
  | { readonly kind: 'not-readable'; readonly problems: readonly TextProblem[] }

type Desk = { readonly documents: TextDocuments; readonly texts: Texts }
type Given = {
  readonly bytes: Uint8Array
  readonly file: string
  readonly of: NewText | { readonly textId: string }
  readonly fromText: string | null
  readonly by: string
}

/** Reads a text that is deposited and keeps it as a draft: of a new text, or as a version of one that is there. */
export async function depositText({ documents, texts }: Desk, { bytes, file, of, fromText, by }: Given): Promise<DepositOutcome> {
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
  return texts.register({ of, bytes, reading: { ...reading, text, format }, fromText, by })
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
