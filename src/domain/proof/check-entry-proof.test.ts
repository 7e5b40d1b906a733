import { describe, expect, it } from 'vitest'
import { exactText } from '#application/check-proof.ts'
import { PROOF_TOOLS } from '#main/log-signer.ts'
import { merklePath } from '#store/sql/merkle-path.ts'
import { canonical, signedLog } from '../../../test/fixtures/signed-log.ts'
import { checkEntryFile, checkEntryProof } from './check-entry-proof.ts'
import type { ProofTools } from './check-seals.ts'
import type { EntryProof } from './entry-proof.ts'

/** The proof of an entry of a log of ten a day, the last day of so many. */
function proofOf(seq: number, count: number): EntryProof {
  const log = signedLog(count)
  const [day, place] = [Math.ceil(seq / 10), (seq - 1) % 10]
  const texts = log.entries.slice((day - 1) * 10, day * 10)
  const [seal, key] = [log.seals[day - 1], log.keys[0]]
  if (seal === undefined || key === undefined) throw new Error('no seal')
  const path = merklePath(texts.map(PROOF_TOOLS.ofText), place)
  return { format: 'contrechamp-acte-1', entry: texts[place] ?? '', place, path, seal, key }
}
const kindsOf = (proof: EntryProof): string[] => checkEntryProof(proof, PROOF_TOOLS).breaks.map(({ kind }) => kind)

describe('an entry is shown to be of its day', () => {
  it.each(Array.from({ length: 10 }, (_, at) => at + 1))('in a day of %i, at each place', (size) => {
    for (let place = 0; place < size; place += 1) expect(kindsOf(proofOf(11 + place, 10 + size))).toEqual([])
  })
  it('says its number, its day, how many the day has and who signed', () => {
    const proof = proofOf(14, 17)
    expect(checkEntryProof(proof, PROOF_TOOLS)).toEqual({ breaks: [], seq: 14, day: '2026-01-02', count: 7, signer: proof.key.id })
  })
})

describe('a proof that is not its entry’s', () => {
  const [proof, other] = [proofOf(14, 17), proofOf(14, 17)]
  it.each([
    ['the place before', { place: 2 }, ['place-departs', 'path-departs']],
    ['the place after', { place: 4 }, ['place-departs', 'path-departs']],
    ['no place', { place: -1 }, ['place-departs', 'path-departs']],
    ['a place past the end', { place: 7 }, ['place-departs', 'path-departs']],
    ['a step less', { path: proof.path.slice(1) }, ['path-departs']],
    ['a step more', { path: [...proof.path, proof.path[0] ?? ''] }, ['path-departs']],
    ['its steps in another order', { path: proof.path.toReversed() }, ['path-departs']],
    ['a root in the place of a path', { path: [proof.seal.root] }, ['path-departs']],
    ['the key of another', { key: other.key }, ['key-false', 'seal-unsigned']],
    ['the seal of another', { seal: other.seal }, ['path-departs', 'key-false', 'seal-unsigned']],
    ['another entry', { entry: proofOf(15, 17).entry }, ['place-departs', 'path-departs']],
    ['an entry laid out anew', { entry: `${proof.entry} ` }, ['entry-not-canonical', 'path-departs']],
    ['no entry', { entry: 'rien' }, ['entry-unreadable', 'path-departs']],
  ])('%s', (_, changed, kinds) => expect(kindsOf({ ...proof, ...changed })).toEqual(kinds))
  it('an inner node is not shown as an entry', () => {
    const { seal } = proof
    expect(kindsOf({ ...proof, seal: { ...seal, count: 2 }, place: 0, path: proof.path.slice(-1) })).toContain('seal-unsigned')
  })
})

describe.each([
  ['in the middle of a day', proofOf(14, 17)],
  ['at the end of a day', proofOf(17, 17)],
  ['alone in its day', proofOf(11, 11)],
])('the file of an entry %s', (_, proof) => {
  const FILE = Buffer.from(canonical(proof))
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
  const answerTo = (bytes: Uint8Array): 'whole' | 'laid out anew' | 'told' => {
    const found = checkEntryFile(exactText(bytes) ?? '', TOOLS)
    if (found.kind === 'not-a-proof' || found.check.breaks.length > 0) return 'told'
    return found.isAsGivenOut ? 'whole' : 'laid out anew'
  }
  const spliced = (at: number, removed: number, ...added: readonly number[]): Uint8Array =>
    Buffer.concat([FILE.subarray(0, at), Buffer.from(added), FILE.subarray(at + removed)])
  const missed = (changed: (at: number) => Uint8Array, answers: readonly string[]): number[] =>
    Array.from(FILE.keys()).filter((at) => !answers.includes(answerTo(changed(at))) && !FILE.equals(changed(at)))

  it('holds as it was given out, and laid out anew', () => {
    expect(answerTo(FILE)).toBe('whole')
    expect(answerTo(Buffer.from(JSON.stringify(proof, null, 2)))).toBe('laid out anew')
  })
  it.each(Array.from({ length: 8 }, (_, bit) => bit))('no byte changed by its bit %i passes', (bit) =>
    expect(missed((at) => spliced(at, 1, (FILE[at] ?? 0) ^ (1 << bit)), ['told'])).toEqual([]),
  )
  it('no byte taken away passes, nor one exchanged with the next', () => {
    expect(missed((at) => spliced(at, 1), ['told'])).toEqual([])
    expect(missed((at) => (at + 1 < FILE.length ? spliced(at, 2, FILE[at + 1] ?? 0, FILE[at] ?? 0) : FILE), ['told'])).toEqual([])
  })
  it('no blank put in passes: between two words it is a layout, elsewhere a break', () =>
    expect(missed((at) => spliced(at, 0, 32), ['told', 'laid out anew'])).toEqual([]))
})
