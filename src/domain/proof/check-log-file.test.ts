import { describe, expect, it } from 'vitest'
import { exactText } from '#application/check-proof.ts'
import { PROOF_TOOLS } from '#main/log-signer.ts'
import { canonical, OPENING, signedLog } from '../../../test/fixtures/signed-log.ts'
import { checkLogFile } from './check-log-file.ts'
import type { ProofTools } from './check-seals.ts'

const FILE = Buffer.from(canonical({ ...signedLog(30, 1), openings: [OPENING] }))

/** Signatures already asked for are not worked out again: tens of thousands of files differ by one byte. */
const known = new Map<string, boolean>()
const TOOLS: ProofTools = {
  ...PROOF_TOOLS,
  isSigned: (...given) => {
    const name = given.join(' ')
    const kept = known.get(name) ?? PROOF_TOOLS.isSigned(...given)
    known.set(name, kept)
    return kept
  },
}

type Answer = 'whole' | 'laid out anew' | 'told'
function answerTo(bytes: Uint8Array): Answer {
  const found = checkLogFile(exactText(bytes) ?? '', TOOLS)
  if (found.kind === 'not-a-log' || found.check.breaks.length > 0) return 'told'
  return found.isAsGivenOut ? 'whole' : 'laid out anew'
}
/** The places where a file changed in some way gives another answer than these. */
const missed = (changed: (at: number) => Uint8Array, answers: readonly Answer[]): number[] =>
  Array.from(FILE.keys()).filter((at) => !answers.includes(answerTo(changed(at))) && !FILE.equals(changed(at)))

const spliced = (at: number, removed: number, ...added: readonly number[]): Uint8Array =>
  Buffer.concat([FILE.subarray(0, at), Buffer.from(added), FILE.subarray(at + removed)])
/** The file with a byte and the next exchanged; as it is when there is no next. */
const exchanged = (at: number): Uint8Array => (at + 1 < FILE.length ? spliced(at, 2, FILE[at + 1] ?? 0, FILE[at] ?? 0) : FILE)

describe(`a log of thirty acts in a file of ${FILE.length} bytes`, () => {
  it('is whole as it was given out', () => expect(answerTo(FILE)).toBe('whole'))
  it.each([
    ['changed by its lowest bit', (at: number) => spliced(at, 1, (FILE[at] ?? 0) ^ 1)],
    ['changed by its case', (at: number) => spliced(at, 1, (FILE[at] ?? 0) ^ 32)],
    ['taken away', (at: number) => spliced(at, 1)],
    ['exchanged with the next', (at: number) => exchanged(at)],
  ])('no byte %s passes', (_, changed) => expect(missed(changed, ['told'])).toEqual([]))
  it('no blank put in passes: between two words it is a layout, elsewhere a break', () => {
    expect(missed((at) => spliced(at, 0, 32), ['told', 'laid out anew'])).toEqual([])
  })
  it('laid out anew, it says the same and holds; that it was is told', () => {
    expect(answerTo(Buffer.from(JSON.stringify(JSON.parse(FILE.toString()), null, 2)))).toBe('laid out anew')
    expect(answerTo(Buffer.concat([FILE, Buffer.from('\n')]))).toBe('laid out anew')
  })
  it('what is written twice in it is not passed over', () => {
    expect(answerTo(Buffer.from(FILE.toString().replace('{', '{"entries":[],')))).toBe('laid out anew')
  })
})
