import { DIMENSIONS, type Dimension } from '#domain/statistics/dimension.ts'
import { selectionRows, toldCounts, type SelectionRow } from '#domain/statistics/selection.ts'
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
  readonly waiting: readonly AnnouncedRound[]
  /** Whether files of the year were destroyed since: its counts cannot be made again, and are no longer told. */
  readonly isDestroyed: boolean
  readonly applied: number
  readonly tables: readonly { readonly dimension: Dimension; readonly rows: readonly SelectionRow[] }[]
}

/** A year of an authority in figures, once all its rounds are decided; a round is of the year when it closes. */
export async function yearSelection({ selection, schemes }: Desk, authorityId: string, year: number | null): Promise<YearSelection | null> {
  const own = (await schemes.all()).filter(({ authority }) => authority.id === authorityId)
  const authority = own[0]?.authority
  if (authority === undefined) return null
  const files = await selection.files(authorityId)
  const withFiles = own.flatMap(({ rounds }) => rounds).filter(({ id }) => files.some(({ roundId }) => roundId === id))
  const yearOf = ({ closesAt }: AnnouncedRound): number => Number(closesAt.slice(0, 4))
  const years = [...new Set(withFiles.map(yearOf))].toSorted((a, b) => b - a)
  const chosen = year ?? years[0] ?? null
  if (chosen === null) return null
  const rounds = withFiles.filter((round) => yearOf(round) === chosen)
  const waiting = rounds.filter(({ id }) => !isComplete(files.filter(({ roundId }) => roundId === id)))
  const ofYear = files.filter(({ roundId }) => rounds.some(({ id }) => id === roundId))
  const isDestroyed = ofYear.some((file) => file.isDestroyed)
  const counted = waiting.length > 0 || isDestroyed ? [] : ofYear
  return {
    authority,
    year: chosen,
    years,
    waiting,
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
  }
}
