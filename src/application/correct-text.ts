import { corrected, type Correction, type CorrectionRefusal } from '#domain/convention/correction.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { flatPieces, type FlatPiece } from '#domain/convention/flat-text.ts'
import type { Texts } from './ports/texts.ts'

export type CorrectionOutcome =
  | { readonly kind: 'kept' | 'not-a-draft' | 'changed-meanwhile' | 'unknown-version' | 'nothing-to-undo' }
  | { readonly kind: 'refused'; readonly refusal: CorrectionRefusal }

type Given = { readonly versionId: number; readonly after: number; readonly by: string }

/** Puts one thing right in a draft; `after` is how many corrections the person saw. */
export async function correctText(texts: Texts, { versionId, after, by }: Given, correction: Correction): Promise<CorrectionOutcome> {
  const version = await texts.version(versionId)
  if (version === null) return { kind: 'unknown-version' }
  const known = await texts.corrections(versionId)
  if (known.length !== after) return { kind: 'changed-meanwhile' }
  const result = corrected(version.text, correction)
  if (!('value' in result)) return { kind: 'refused', refusal: result.refusals[0] }
  return { kind: await texts.correct({ versionId, after, corrections: [...known, correction], text: result.value, by }) }
}

/** Takes back the last correction of a draft. */
export async function undoCorrection(texts: Texts, { versionId, after, by }: Given): Promise<CorrectionOutcome> {
  const version = await texts.version(versionId)
  if (version === null) return { kind: 'unknown-version' }
  const known = await texts.corrections(versionId)
  if (known.length !== after) return { kind: 'changed-meanwhile' }
  if (known.length === 0) return { kind: 'nothing-to-undo' }
  const left = known.slice(0, -1)
  return { kind: await texts.correct({ versionId, after, corrections: left, text: left.reduce(replayed, version.asRead), by }) }
}

/** A correction that held once holds again on the same text; one that does not is a bug. */
function replayed(text: ConventionText, correction: Correction): ConventionText {
  const result = corrected(text, correction)
  if (!('value' in result)) throw new Error(`a correction that held no longer does: ${JSON.stringify(result.refusals)}`)
  return result.value
}

/** A heading or block that is not as it was first read: `before` or `after` is null where it was not there. */
export type ChangedPiece = { readonly id: string; readonly before: FlatPiece | null; readonly after: FlatPiece | null }

/** What corrections changed, in the order of the text; pieces keep their ids, so that each is found again. */
export function changedPieces(asRead: ConventionText, text: ConventionText): ChangedPiece[] {
  const [before, after] = [flatPieces(asRead), flatPieces(text)]
  const [was, is] = [before, after].map((pieces) => new Map(pieces.map((piece) => [piece.id, piece])))
  const order = [...after.map(({ id }) => id), ...before.map(({ id }) => id).filter((id) => is?.has(id) !== true)]
  return order.flatMap((id) => {
    const [old, now] = [was?.get(id) ?? null, is?.get(id) ?? null]
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ id, before: old, after: now }]
  })
}
