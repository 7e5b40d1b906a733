import { error } from '@sveltejs/kit'
import type { Permit } from '#application/permit.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import { rightsSentence } from '#wording/rights.ts'

/** Answers for a file that one may not see as for one that does not exist; for one that may be seen, why the act is refused. */
export function refuseFile(refused: Exclude<Permit, { kind: 'allowed' }>): never {
  if (refused.kind === 'unknown-file') error(404, { message: MY_FILES.notYours, advice: MY_FILES.notYoursAdvice })
  error(403, { message: refused.refusals.map(rightsSentence).join(' ') })
}
