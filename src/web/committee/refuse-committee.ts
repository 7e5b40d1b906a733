import { error } from '@sveltejs/kit'
import type { CommitteeRefused } from '#application/kept-committee.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { rightsSentence } from '#wording/rights.ts'

/** Answers for a committee that does not exist, or to which an act is refused. */
export function refuseCommittee(refused: CommitteeRefused): never {
  if (refused.kind === 'unknown-committee') error(404, PAGE_NOT_FOUND)
  error(403, { message: refused.refusals.map(rightsSentence).join(' ') })
}
