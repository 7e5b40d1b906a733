import type { PrintedDocument } from '#application/ports/documents.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import { TEXT_FILES } from '#wording/text-notice.ts'

/** What every printed page of the decision chain has around its matter. */
export const printedFrame = (isFictitious: boolean, foot: string): Omit<PrintedDocument, 'title' | 'subtitle' | 'blocks'> => ({
  warning: isFictitious ? SCHEMES.fictitious : null,
  author: TEXT_FILES.author,
  foot,
  pageWords: [TEXT_FILES.page, TEXT_FILES.of],
  isLandscape: false,
})
