import type { Instant } from '#domain/time/instant.ts'
import type { YearWords } from '../ports/year-words.ts'
import { daysBetween, dayPlus, minuteOf } from './day-arithmetic.ts'
import { drawApplicants, PLAYED_APPLICANTS, type DrawnApplicant } from './draw-applicants.ts'
import { drawContent } from './draw-content.ts'
import { drawAppraisal, type Before } from './draw-life.ts'
import { drawPayments } from './draw-payments.ts'
import { drawOwnAnswers } from './draw-own-answers.ts'
import { drawFrom, type Draw } from './draw.ts'
import { planHearings } from './plan-hearings.ts'
import { planPapers } from './plan-papers.ts'
import { YEAR_PEOPLE, type FileStep, type PlannedFile, type PlannedSession, type YearRound } from './planned-year.ts'

/** Sessions grow with the year, and the one that is open has not received all of its own. */
const SESSION_WEIGHTS = [100, 110, 120, 70]
const DRAFT_PERCENT = 4
const USUAL_PERCENT = 30
const USUAL_APPLICANTS = 12
/** Answers are of draws of their own: what else is drawn does not depend on them. */
const ANSWERS_SEED = 1_000
/** So are payments. */
const PAYMENTS_SEED = 10_000

/** A file before what its committee will say of it. */
export type AppraisedPlan = { readonly file: PlannedFile; readonly round: YearRound; readonly isEligible: boolean }

/** The year of a fictitious authority, whole: the same seed, the same year. */
export function planYear(rounds: readonly YearRound[], words: YearWords): readonly PlannedSession[] {
  const draw = drawFrom(words.seed)
  const lived = rounds.filter(({ round }) => round.opensAt.slice(0, 10) < words.livedUntil)
  const sessions = [...Map.groupBy(lived, ({ round }) => round.decisionOn ?? '')].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const places = sessions.flatMap(([, some], rank) => some.map((round) => ({ round, weight: weightOf(round, rank, words) })))
  const applicants = drawApplicants(draw, words)
  const titles = draw.shuffled(words.titleHeads.flatMap((head) => words.titleTails.map((tail) => `${head} ${tail}`)))
  const drawn = Array.from({ length: words.files }, (_, rank) => ({
    title: titles[rank % titles.length] ?? '',
    round: weighted(draw, places),
  }))
  const appraised = withPlayed(drawn, applicants, draw)
    .map((one) => ({ ...one, sentAt: drawSending(draw, one.round, words.livedUntil) }))
    .toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    .map((one, rank) => planFile(draw, one, rank, words))
  return sessions.map(([, some], rank) => {
    const own = appraised.filter(({ round }) => some.includes(round))
    const heard = new Map(
      some.flatMap((round) =>
        planHearings(
          draw,
          round,
          own.filter((one) => one.round === round),
          words,
        ),
      ),
    )
    const files = own.map(({ file }) => ({ ...file, steps: [...file.steps, ...(heard.get(file.id) ?? [])].filter(isLived(words)) }))
    const papers = planPapers(draw, rank, files, some, words)
    return {
      files: files.map((file, at) => withAfterwards(draw, file, papers, { words, seed: words.seed + PAYMENTS_SEED * (rank + 1) + at })),
      papers,
    }
  })
}

const weightOf = ({ round }: YearRound, rank: number, words: YearWords): number =>
  (SESSION_WEIGHTS[rank] ?? 0) * (words.weights.find(({ scheme }) => scheme === round.schemeId)?.weight ?? 0)

function weighted<Round>(draw: Draw, places: readonly { readonly round: Round; readonly weight: number }[]): Round {
  const whole = places.reduce((sum, { weight }) => sum + weight, 0)
  let at = draw.between(1, whole)
  const found = places.find(({ weight }) => (at -= weight) <= 0)
  if (found === undefined) throw new RangeError('no round to draw from')
  return found.round
}

type Asked = { readonly title: string; readonly round: YearRound; readonly by: DrawnApplicant }

/** Those who are played ask too: for one file of each round that may receive theirs. */
function withPlayed(drawn: readonly Omit<Asked, 'by'>[], applicants: readonly DrawnApplicant[], draw: Draw): readonly Asked[] {
  const served = new Set<string>()
  return drawn.map(({ title, round }) => {
    const may = ({ applicant }: DrawnApplicant): boolean => round.rules.applicants.includes(applicant.kind)
    const played = served.has(round.round.id) ? undefined : PLAYED_APPLICANTS.find(may)
    served.add(round.round.id)
    const able = applicants.filter(may)
    const usual = able.slice(-USUAL_APPLICANTS)
    return { title, round, by: played ?? draw.one(draw.isOneIn(USUAL_PERCENT) ? usual : able) }
  })
}

/** Most send in the last days. */
function drawSending(draw: Draw, { round }: YearRound, until: string): Instant {
  const first = round.opensAt.slice(0, 10)
  const last = [round.closesAt.slice(0, 10), until].toSorted()[0] ?? until
  const days = daysBetween(first, last) - 1
  return minuteOf(dayPlus(first, Math.max(draw.between(1, days), draw.between(1, days))), draw.between(0, 600))
}

function planFile(
  draw: Draw,
  { title, round, by, sentAt }: Asked & { readonly sentAt: Instant },
  rank: number,
  words: YearWords,
): AppraisedPlan {
  const { rules } = round
  const sentOn = sentAt.slice(0, 10)
  const documents = rules.documents
    .filter(({ isRequired, applicants }) => isRequired && (applicants.length === 0 || applicants.includes(by.applicant.kind)))
    .map(({ id }) => id)
  const content = drawContent(draw, { rules, words, applicant: by.applicant, title, sentOn })
  // Whoever is played has a draft to finish where files may still be sent.
  const isPlayedNow = PLAYED_APPLICANTS.includes(by) && round.round.closesAt.slice(0, 10) > words.livedUntil
  const isDraft = draw.isOneIn(DRAFT_PERCENT) || isPlayedNow
  const { lateDocuments, steps, isEligible }: Before = isDraft
    ? { lateDocuments: [], steps: [], isEligible: false }
    : drawAppraisal(draw, { sentOn, documents, rules, words })
  const file: PlannedFile = {
    id: `dossier-fictif-${String(rank + 1).padStart(4, '0')}`,
    roundId: round.round.id,
    applicantId: by.personId,
    officerId: draw.one(YEAR_PEOPLE.officers),
    content,
    ownAnswers: drawOwnAnswers(drawFrom(words.seed + ANSWERS_SEED + rank), by.applicant),
    documents: documents.filter((id) => !lateDocuments.includes(id)),
    lateDocuments,
    begunAt: minuteOf(dayPlus(sentOn, -1), 600),
    sentAt: isDraft ? null : sentAt,
    steps,
    afterwards: [],
  }
  return { file, round, isEligible }
}

const isLived =
  ({ livedUntil }: YearWords) =>
  ({ at }: { readonly at: string }): boolean =>
    at.slice(0, 10) <= livedUntil

const SETTLED_PERCENT = 45
const LAPSED_PERCENT = 6

/** Some awards are settled months later, a few lapse; what is written of their money comes before. */
function withAfterwards(
  draw: Draw,
  file: PlannedFile,
  papers: PlannedSession['papers'],
  { words, seed }: { readonly words: YearWords; readonly seed: number },
): PlannedFile {
  const paper = papers.find(
    ({ isPublished, purpose, items }) => isPublished && purpose === 'decide' && items.some(({ fileId }) => fileId === file.id),
  )
  const decision = paper?.items.find(({ fileId }) => fileId === file.id)?.result.decision
  if (paper === undefined || decision?.kind !== 'award') return file
  const kind = draw.isOneIn(SETTLED_PERCENT) ? 'settle' : draw.isOneIn(LAPSED_PERCENT) ? 'lapse' : null
  const at = minuteOf(dayPlus(paper.heldOn, draw.between(100, 270)), draw.between(0, 540))
  const closing: FileStep[] = kind === null ? [] : [{ kind, reason: '', at }]
  const payments = drawPayments(drawFrom(seed), { amount: decision.amount, votedOn: paper.heldOn, terms: paper.terms })
  const before = kind === 'lapse' ? payments.filter((step) => step.kind === 'pay' && step.line === 'committed') : payments
  const afterwards = [...before.filter((step) => kind === null || step.at < at), ...closing].filter(isLived(words))
  return { ...file, afterwards: afterwards.toSorted((a, b) => (a.at < b.at ? -1 : 1)) }
}
