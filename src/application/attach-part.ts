import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { OTHER_DOCUMENT } from '#domain/grant/application.ts'
import { partMedia } from '#domain/grant/part-media.ts'
import type { Applications } from './ports/applications.ts'
import { permittedFile, type Permit } from './permit.ts'
import type { Schemes } from './ports/schemes.ts'

export const MOST_PART_BYTES = 20 * 1024 * 1024
const MOST_PARTS = 50

export type AttachOutcome =
  | { readonly kind: 'attached' | 'removed' | 'no-file' | 'too-big' | 'not-accepted' | 'too-many' | 'unknown-document' | 'sent-meanwhile' }
  | Exclude<Permit, { kind: 'allowed' }>

type Desk = { readonly applications: Applications; readonly schemes: Schemes }
type Given = { readonly fileId: string; readonly personId: string; readonly on: string }

/** Attaches a document to one's draft: its kind is told by its first bytes, never by its name. */
export async function attachPart(
  { applications, schemes }: Desk,
  given: Given & { readonly documentId: string; readonly name: string; readonly bytes: Uint8Array; readonly fingerprint: string },
): Promise<AttachOutcome> {
  const permitted = await changeableFile(applications, given)
  if (permitted.kind !== 'permitted') return permitted
  const { application } = permitted
  const found = await schemes.round(application.roundId)
  if (given.bytes.length === 0) return { kind: 'no-file' }
  if (given.bytes.length > MOST_PART_BYTES) return { kind: 'too-big' }
  if (application.parts.length >= MOST_PARTS) return { kind: 'too-many' }
  if (found === null || !isAsked(found.rules, given.documentId)) return { kind: 'unknown-document' }
  const media = partMedia(given.bytes)
  if (media === undefined) return { kind: 'not-accepted' }
  const { fileId: applicationId, documentId, name, bytes, fingerprint, personId: by } = given
  const kept = await applications.addPart({ applicationId, documentId, name, media, fingerprint, bytes, by, whileIn: application.state })
  return { kind: kept === null ? 'sent-meanwhile' : 'attached' }
}

/** One's file while its documents may change: a draft, or one that parts are asked for. */
async function changeableFile(applications: Applications, given: Given): ReturnType<typeof permittedFile> {
  const asDraft = await permittedFile(applications, { act: 'edit-draft', ...given })
  return asDraft.kind === 'refused' ? permittedFile(applications, { act: 'supply-parts', ...given }) : asDraft
}

const isAsked = ({ documents }: SchemeRules, id: string): boolean =>
  id === OTHER_DOCUMENT || documents.some((document) => document.id === id)

/** Takes a document off one's draft. */
export async function detachPart({ applications }: Desk, given: Given & { readonly partId: number }): Promise<AttachOutcome> {
  const permitted = await changeableFile(applications, given)
  if (permitted.kind !== 'permitted') return permitted
  await applications.removePart(given.fileId, given.partId, permitted.application.state)
  return { kind: 'removed' }
}
