import { pagePicture } from './pdf-picture.ts'
import { UnreadableText } from './unreadable-text.ts'

/** Wide enough to be read beside the passage, light enough to come at once. */
const WIDTH = 1000

/** A picture (PNG) of a page of a PDF, counted from 1; null for a page that is not there or that cannot be painted. */
export async function paintPage(bytes: Uint8Array, page: number): Promise<Uint8Array | null> {
  try {
    return await pagePicture(bytes, page, WIDTH)
  } catch (cause) {
    if (cause instanceof UnreadableText) return null
    throw cause
  }
}
