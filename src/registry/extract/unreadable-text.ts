import type { TextReason } from '#domain/source/text-problem.ts'

/** Nothing of the document can be shown: a reading ends with this reason. */
export class UnreadableText extends Error {
  readonly reason: TextReason
  readonly found: string | null
  readonly expected: string | null

  constructor(reason: TextReason, found: string | null = null, expected: string | null = null) {
    super(found === null ? reason : `${reason}: ${found}`)
    this.name = 'UnreadableText'
    this.reason = reason
    this.found = found
    this.expected = expected
  }
}
