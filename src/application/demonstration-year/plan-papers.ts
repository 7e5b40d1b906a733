import type { GivenOpinion } from '#domain/deliberation/decision.ts'
import type { Purpose } from '#domain/deliberation/deliberation.ts'
import { cents } from '#domain/money/cents.ts'
import type { AwardingBody } from '#domain/scheme/awarding-body.ts'
import { SECTORS } from '#domain/scheme/supported-work.ts'
import type { YearWords } from '../ports/year-words.ts'
import { dayPlus, minuteOf } from './day-arithmetic.ts'
import { drawResult } from './draw-decision.ts'
import { drawTerms } from './draw-terms.ts'
import { drawFrom, type Draw } from './draw.ts'
import type { PlannedFile, PlannedPaper, YearRound } from './planned-year.ts'

const IN_OFFICE = 15

/** Days before the decision: the board that advises, the refusals by delegation, the papers of the assembly. */
const [ADVISED_BEFORE, DELEGATED_BEFORE, PREPARED_BEFORE] = [45, 40, 35]
/** Days after the decision. */
const BACK_AFTER = 42
const [PREPARED_EARLIER, TRANSMITTED_AFTER, PUBLISHED_AFTER] = [5, 8, 18]

/** The papers of a session: refusals by delegation, a board's advice on one scheme, then the body that decides, cinema and audiovisual apart. */
export function planPapers(
  draw: Draw,
  rank: number,
  files: readonly PlannedFile[],
  rounds: readonly YearRound[],
  words: YearWords,
): readonly PlannedPaper[] {
  const roundOf = (file: PlannedFile): YearRound | undefined => rounds.find(({ round }) => round.id === file.roundId)
  const decisionOn = rounds[0]?.round.decisionOn ?? null
  if (decisionOn === null) return []
  const opined = files.filter((file) => opinionOf(file) !== null)
  const { president, agency, delegation, advisedScheme } = words.boards
  // A draw of its own: what else is drawn does not depend on it.
  const ofTerms = drawFrom(words.seed + rank + 1)
  const handed = { by: delegation, on: null, scope: 'each-award' } as const
  const paper = (
    name: string,
    body: AwardingBody,
    purpose: Purpose,
    some: readonly PlannedFile[],
    before: number,
  ): readonly Omit<PlannedPaper, 'number'>[] => {
    const isOfAssembly = before === 0
    const heldOn = dayPlus(decisionOn, -before)
    const transmittedOn = dayPlus(heldOn, TRANSMITTED_AFTER)
    const preparedOn = dayPlus(heldOn, -(isOfAssembly ? PREPARED_BEFORE : PREPARED_EARLIER))
    if (some.length === 0 || preparedOn > words.livedUntil) return []
    const present = draw.between(11, IN_OFFICE - 1)
    const items = some.map((file) => ({
      fileId: file.id,
      result: drawResult(draw, {
        opinion: opinionOf(file),
        floor: roundOf(file)?.rules.floor ?? cents(5_000_00),
        present,
        words,
        isPlain: !isOfAssembly,
      }),
    }))
    return [
      {
        id: `papier-fictif-${rank + 1}-${name}`,
        body,
        purpose,
        heldOn,
        preparedAt: minuteOf(preparedOn, 60),
        items,
        presence: { inOffice: IN_OFFICE, present },
        isVoted: heldOn <= words.livedUntil,
        transmittedOn,
        terms: items.some(({ result }) => result.decision?.kind === 'award') ? drawTerms(ofTerms, transmittedOn) : null,
        isPublished: publishedOn(heldOn) <= words.livedUntil,
      },
    ]
  }
  const ineligible = files.filter(({ steps }) => steps.at(-1)?.kind === 'declare-ineligible')
  const advised = opined.filter((file) => roundOf(file)?.round.schemeId === advisedScheme)
  const decided = SECTORS.flatMap((sector) => {
    const own = opined.filter((file) => roundOf(file)?.rules.sector === sector)
    const body = own[0] === undefined ? undefined : roundOf(own[0])?.rules.awardingBody
    if (body === undefined) return []
    const name = sector === 'cinema' ? 'cinema' : 'audiovisuel'
    const first = paper(name, body, 'decide', own, 0)
    const lost = new Set(first.flatMap(({ items }) => items.flatMap(({ fileId, result }) => (result.decision === null ? fileId : []))))
    // What was lost comes back, and is decided.
    return [
      ...first,
      ...paper(
        `${name}-retour`,
        body,
        'decide',
        own.filter(({ id }) => lost.has(id)),
        -BACK_AFTER,
      ),
    ]
  })
  const papers = [
    ...paper(
      'conseil',
      { kind: 'agency-board', name: agency, delegation: { ...handed, scope: 'preparation' } },
      'advise',
      advised,
      ADVISED_BEFORE,
    ),
    ...paper('refus', { kind: 'president', name: president, delegation: handed }, 'decide', ineligible, DELEGATED_BEFORE),
    ...decided,
  ]
  return papers.map((one, at) => ({ ...one, number: `${words.deliberationMark} ${one.heldOn.slice(0, 7)}-${at + 1}` }))
}

/** When a vote is made public. */
export const publishedOn = (heldOn: string): string => dayPlus(heldOn, PUBLISHED_AFTER)

function opinionOf({ steps }: PlannedFile): GivenOpinion {
  const sealed = steps.find((step) => step.kind === 'seal-opinion')
  return sealed === undefined ? null : { kind: sealed.opinion, amount: sealed.amount }
}
