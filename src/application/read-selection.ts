import { DIMENSIONS, type Dimension } from '#domain/statistics/dimension.ts'
import { quarterEnds, toldMoments, type MomentSum } from '#domain/statistics/money-moments.ts'
import { total, type Cents } from '#domain/money/cents.ts'
import type { Day } from '#domain/time/day.ts'
import { selectionRows, toldCounts, type SelectionRow } from '#domain/statistics/selection.ts'
import { OWN_QUESTIONS, ownCategory, type OwnQuestion } from '#domain/statistics/own-answers.ts'
import { ownRows, type OwnRow } from '#domain/statistics/own-rows.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { OpinionKind } from '#domain/committee/item-vote.ts'
import type { SelectedFile, Selection } from './ports/selection.ts'
import type { AnnouncedRound, Authority, Schemes } from './ports/schemes.ts'

const CATEGORY: Readonly<Record<Dimension, (file: SelectedFile) => string>> = {
  sector: ({ sector }) => sector,
  stage: ({ stage }) => stage,
  format: ({ format }) => format ?? '',
  'first-work': ({ isFirstWork }) => (isFirstWork === null ? '' : isFirstWork ? 'yes' : 'no'),
  applicant: ({ applicant }) => applicant,
  departement: ({ departement }) => departement ?? '',
  rurality: ({ isRural }) => (isRural === null ? '' : isRural ? 'rural' : 'urban'),
}

/** Where nothing more is decided. */
const OVER: readonly ApplicationState[] = ['withdrawn', 'ineligible', 'incomplete']
const isOver = ({ isPublished, state }: SelectedFile): boolean => isPublished || OVER.includes(state)

/** A round whose every file is decided and published, or was withdrawn. */
const isComplete = (files: readonly SelectedFile[]): boolean => files.some(({ isPublished }) => isPublished) && files.every(isOver)

type Desk = { readonly selection: Selection; readonly schemes: Schemes }

/** A committee's round in figures that tell neither a vote nor a refused project. */
export type RoundMinutes = {
  readonly round: AnnouncedRound
  readonly committeeId: string
  readonly heard: number
  readonly opinions: Readonly<Record<OpinionKind, number | null>>
}

/** The rounds of an authority whose minutes may be read by all. */
export async function publicMinutes({ selection, schemes }: Desk, authorityId: string): Promise<RoundMinutes[]> {
  const files = await selection.files(authorityId)
  const rounds = (await schemes.all()).filter(({ authority }) => authority.id === authorityId).flatMap((scheme) => scheme.rounds)
  return rounds.flatMap((round) => {
    const own = files.filter(({ roundId }) => roundId === round.id)
    if (round.committeeId === null || !isComplete(own)) return []
    const heard = own.filter(({ opinion }) => opinion !== null)
    const of = (kind: OpinionKind): number => heard.filter(({ opinion }) => opinion === kind).length
    // How many were recommended is told by the published decisions, which all say when they depart from it.
    const others = toldCounts({
      'recommended-without-means': of('recommended-without-means'),
      deferred: of('deferred'),
      'not-recommended': of('not-recommended'),
    })
    return [{ round, committeeId: round.committeeId, heard: heard.length, opinions: { recommended: of('recommended'), ...others } }]
  })
}

export type YearSelection = {
  readonly authority: Authority
  readonly year: number
  readonly years: readonly number[]
  /** Rounds of the year that are not all decided: until then nothing is said, for what is said each day would tell of the day's few. */
  readonly waiting: readonly { readonly scheme: string; readonly label: string }[]
  /** Whether files of the year were destroyed since: its counts cannot be made again, and are no longer told. */
  readonly isDestroyed: boolean
  readonly applied: number
  readonly tables: readonly { readonly dimension: Dimension; readonly rows: readonly SelectionRow[] }[]
  /** By what applicants told for statistics alone; none once an answer was erased, which the difference would tell. */
  readonly ownTables: readonly { readonly question: OwnQuestion; readonly rows: readonly OwnRow[] }[]
  readonly isAnswerErased: boolean
  readonly money: YearMoney
}

/** How far the awards of a year went: voted, then as far as their accounts say it, each at the last quarter that may be told. */
export type YearMoney = { readonly awards: number; readonly voted: Cents; readonly moments: readonly MomentSum[]; readonly isOver: boolean }

/** A year of an authority in figures, once all its rounds are decided, the last that has some unless one is asked; a round is of the year when it closes. */
export async function yearSelection(
  { selection, schemes }: Desk,
  authorityId: string,
  year: number | null,
  today: string,
): Promise<YearSelection | null> {
  const own = (await schemes.all()).filter(({ authority }) => authority.id === authorityId)
  const authority = own[0]?.authority
  if (authority === undefined) return null
  const files = await selection.files(authorityId)
  const withFiles = own.flatMap(({ rounds }) => rounds).filter(({ id }) => files.some(({ roundId }) => roundId === id))
  const titleOf = (id: string): string => own.find((scheme) => scheme.id === id)?.versions.at(-1)?.rules.title ?? id
  const yearOf = ({ closesAt }: AnnouncedRound): number => Number(closesAt.slice(0, 4))
  const years = [...new Set(withFiles.map(yearOf))].toSorted((a, b) => b - a)
  const readYear = (one: number) => {
    const rounds = withFiles.filter((round) => yearOf(round) === one)
    const waiting = rounds.filter(({ id }) => !isComplete(files.filter(({ roundId }) => roundId === id)))
    const ofYear = files.filter(({ roundId }) => rounds.some(({ id }) => id === roundId))
    return { waiting, ofYear, isDestroyed: ofYear.some((file) => file.isDestroyed) }
  }
  const isTold = (one: number): boolean => readYear(one).waiting.length === 0 && !readYear(one).isDestroyed
  const chosen = year ?? years.find(isTold) ?? years[0] ?? null
  if (chosen === null) return null
  const { waiting, ofYear, isDestroyed } = readYear(chosen)
  const isAnswerErased = ofYear.some(({ isErasedLate }) => isErasedLate)
  const counted = waiting.length > 0 || isDestroyed ? [] : ofYear
  return {
    authority,
    year: chosen,
    years,
    waiting: waiting.map(({ schemeId, label }) => ({ scheme: titleOf(schemeId), label })),
    isDestroyed,
    applied: counted.length,
    tables: DIMENSIONS.map((dimension) => ({
      dimension,
      rows: selectionRows(
        counted.map((file) => ({
          category: CATEGORY[dimension](file),
          isRecommended: file.opinion === 'recommended',
          awarded: file.awarded,
        })),
      ),
    })),
    money: moneyOf(counted, quarterEnds(chosen, today)),
    isAnswerErased,
    ownTables: (isAnswerErased ? [] : OWN_QUESTIONS).map((question) => ({
      question,
      rows: ownRows(
        counted.map(({ ownAnswers, opinion, awarded }) => ({
          category: ownCategory(ownAnswers, question),
          isRecommended: opinion === 'recommended',
          isAwarded: awarded !== null,
        })),
      ),
    })),
  }
}

function moneyOf(files: readonly SelectedFile[], days: readonly Day[]): YearMoney {
  const accounts = files.flatMap(({ awarded, payments }) => (awarded === null ? [] : [{ awarded, lines: payments }]))
  return {
    awards: accounts.length,
    voted: total(accounts.map(({ awarded }) => awarded)),
    moments: toldMoments(accounts, days),
    isOver: days.length > 0,
  }
}
