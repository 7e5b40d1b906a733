import type { TextDocument } from '#registry/extract/text-document.ts'
import { akomaNtosoText } from './akoma-ntoso-text.ts'
import { readConventionText, type ReadText } from './convention-text.ts'

export type { ReadText }

/** What gives a text its structure: one reader for what was laid out as pieces, one for what has its structure already. */
export type TextReaders = {
  readonly convention: (document: TextDocument) => ReadText
  readonly akomaNtoso: ((bytes: Uint8Array) => ReadText) | null
}

/** The only place where readers are named. */
export const TEXT_READERS: TextReaders = { convention: (document) => readConventionText(document), akomaNtoso: akomaNtosoText }
