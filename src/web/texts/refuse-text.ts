import { error } from '@sveltejs/kit'
import type { Texts } from '#application/ports/texts.ts'
import { missingText } from '#application/missing-text.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { unknownDay, unknownVersion, withdrawnText, withdrawnVersion } from '#wording/pages/missing-text.ts'
import type { TextAsked } from './text-address.ts'

/** Answers where an address shows no text: what there is in its place, or why it was taken back. */
export async function refuseText(texts: Texts, id: string, asked: TextAsked): Promise<never> {
  const missing = await missingText(texts, id, asked)
  const path = `/conventions/${encodeURIComponent(id)}`
  switch (missing?.kind) {
    case 'unknown-day':
      error(404, unknownDay(missing.asked, path, missing.published))
    case 'unknown-version':
      error(404, unknownVersion(missing.asked, path, missing.published))
    case 'withdrawn-version':
      error(410, withdrawnVersion(missing.withdrawal, path, missing.published))
    case 'withdrawn-text':
      error(410, withdrawnText(missing.title, missing.withdrawals))
    case undefined:
      error(404, PAGE_NOT_FOUND)
  }
}
