import { accountEntries, unknownMoments } from '#domain/cofinancing/account-entries.ts'
import { columnsOf } from '#domain/cofinancing/aid-columns.ts'
import { AXES, type Axis } from '#domain/convention/axis.ts'
import type { Aid } from '#domain/cofinancing/aid.ts'
import type { EffectiveKey } from '#domain/cofinancing/effective-key.ts'
import { facingAmounts } from '#domain/cofinancing/facing-amounts.ts'
import { ONE_FOR_TWO } from '#domain/cofinancing/matching-ratio.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import { positionOf } from '#domain/cofinancing/position.ts'
import { balanceOf, positionTrails, reasonedAids, type PositionTrails } from '#domain/cofinancing/position-trail.ts'
import { publishedTrails } from '#domain/cofinancing/published-trail.ts'
import { publishedPosition } from '#domain/cofinancing/published-position.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Moment } from '#domain/source/moment.ts'
import type { Trail } from '#domain/source/trail.ts'
import { publishedAmount } from './cofinancing.ts'
import type { KnownConvention } from './ports/conventions.ts'
import type { Figure } from './ports/figures.ts'
import { NOTE_RULE } from './real-position.ts'

/** One line of an account: what one funder puts, at each moment of the year; a moment may not be said. */
export type AccountRow = {
  readonly axis: Axis | null
  readonly scheme: string | null
  readonly funder: string | null
  readonly level: string | null
  readonly at: Readonly<Record<Moment, Cents | null>>
  readonly unsaid: Cents | null
  readonly includesCnc: Figure['includesCnc']
  readonly figure: Figure | null
  readonly lines: readonly number[]
}

/** Where a line of the account stands under the rule; what depends on an unknown is unknown. */
export type AccountPosition = {
  /** What a reply is about. */
  readonly gap: string
  readonly axis: Axis | null
  readonly scheme: string
  readonly basis: Cents | null
  readonly due: Cents | null
  readonly held: Cents | null
  readonly cnc: Readonly<Record<Moment, Cents | null>>
  readonly missingAgainstRule: Cents | null
  readonly missingAgainstPromise: Cents | null
  /** Held less paid. */
  readonly balance: Cents | null
  readonly key: EffectiveKey | null
  /** Why each figure: held or due first, then what is missing. */
  readonly trails: readonly Trail[]
}

export type YearlyAccount = {
  readonly year: number
  readonly rows: readonly AccountRow[]
  readonly positions: readonly AccountPosition[]
  /** Figures of several years that no source splits: shown, not divided. */
  readonly spread: readonly Figure[]
  readonly unknownAxes: readonly Axis[]
  readonly unknownMoments: readonly Moment[]
  readonly isOwnKnown: boolean
  readonly isCncKnown: boolean
}

const NOTHING: AccountRow['at'] = { written: null, voted: null, committed: null, mandated: null, paid: null }

/** The years that a convention covers, as far as they are known: those of its text, else those of its figures. */
export function accountYears({ startsOn, endsOn }: KnownConvention, figures: readonly Figure[]): readonly number[] {
  const known = figures.flatMap(({ yearFrom, yearTo }) => [yearFrom, yearTo].filter((year) => year !== null))
  const first = yearOf(startsOn) ?? Math.min(...known)
  const last = yearOf(endsOn) ?? Math.max(...known, first)
  if (!Number.isFinite(first) || !Number.isFinite(last)) return []
  return Array.from({ length: Math.min(last - first + 1, 10) }, (_, rank) => first + rank)
}

const yearOf = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)))

const ACCOUNT_SUBJECTS = [
  'own-money',
  'authority-aids',
  'cnc-contribution',
  'other-signatories',
  'fund-total',
  'convention-total',
  'regional-effort',
  'scheme-budget',
]

/** The account of a convention's year, from what is published of it alone. */
export function publishedAccount(year: number, figures: readonly Figure[]): YearlyAccount {
  const covering = figures.filter(
    ({ subject, amount, yearFrom, yearTo }) =>
      ACCOUNT_SUBJECTS.includes(subject) && amount !== null && yearFrom !== null && yearFrom <= year && year <= (yearTo ?? yearFrom),
  )
  const isOfTheYear = ({ yearFrom, yearTo, unit }: Figure): boolean => (yearTo ?? yearFrom) === yearFrom || unit === 'EUR/an'
  const ofTheYear = covering.filter(isOfTheYear)
  const rows = ofTheYear.map(rowOf)
  const published = ofTheYear.flatMap((figure) => publishedAmount(figure) ?? [])
  const faces = facingAmounts(published)
  const positions = faces.map((face): AccountPosition => {
    const position = publishedPosition(face, ONE_FOR_TWO)
    const { due, missingAgainstRule } = position
    const trails = publishedTrails(position, published, NOTE_RULE)
    return {
      gap: face.from.toSorted().join('+'),
      axis: null,
      scheme: face.perimeter,
      basis: face.own,
      due,
      held: null,
      cnc: face.moment === null ? NOTHING : { ...NOTHING, [face.moment]: face.cnc },
      missingAgainstRule,
      missingAgainstPromise: null,
      balance: null,
      key: face.key,
      trails: [trails.due, trails.gap, trails.key],
    }
  })
  return {
    year,
    rows: [...rows, ...AXES.map(emptyRow)],
    positions,
    spread: covering.filter((figure) => !isOfTheYear(figure)),
    unknownAxes: AXES,
    unknownMoments: unknownMoments(rows),
    isOwnKnown: faces.some(({ own }) => own !== null),
    isCncKnown: faces.some(({ cnc }) => cnc !== null),
  }
}

function rowOf(figure: Figure): AccountRow {
  const { moment, amount, label, funder, includesCnc } = figure
  return {
    axis: null,
    scheme: label,
    funder,
    level: null,
    at: moment === null ? NOTHING : { ...NOTHING, [moment]: amount },
    unsaid: moment === null ? amount : null,
    includesCnc,
    figure,
    lines: [],
  }
}

const emptyRow = (axis: Axis): AccountRow => ({
  axis,
  scheme: null,
  funder: null,
  level: null,
  at: NOTHING,
  unsaid: null,
  includesCnc: 'unknown',
  figure: null,
  lines: [],
})

const trailsOf = ({ held, missingAgainstRule, missingAgainstPromise, balance, effectiveKey }: PositionTrails): readonly Trail[] => [
  held,
  missingAgainstRule,
  missingAgainstPromise,
  balance,
  effectiveKey,
]

/** The account of one year of one convention, from its aids and its rule, to the cent. */
export function countedAccount(rule: MatchingRule, aids: readonly Aid[], convention: string, year: number): YearlyAccount {
  const mine = aids.filter((aid) => aid.convention === convention && aid.year === year)
  const entries = accountEntries(mine)
  const rows = entries.map((entry): AccountRow => ({
    ...entry,
    unsaid: null,
    includesCnc: entry.level === 'cnc' ? 'not-applicable' : 'no',
    figure: null,
  }))
  const unknownAxes = AXES.filter((axis) => !entries.some((entry) => entry.axis === axis))
  const columns = columnsOf(mine)
  const position = positionOf(rule, columns)
  const reasoned = reasonedAids(position, mine, columns.account)
  const positions = position.lines.map((line): AccountPosition => ({
    gap: `exemple-${line.convention}-${line.year}-${line.axis}-${line.scheme}`,
    axis: line.axis,
    scheme: line.scheme,
    basis: line.basis,
    due: line.due,
    held: line.held,
    cnc: line.cnc,
    missingAgainstRule: line.missingAgainstRule,
    missingAgainstPromise: line.missingAgainstPromise,
    balance: balanceOf(line),
    key: line.effectiveKey,
    trails: trailsOf(positionTrails(rule, line, reasoned.get(line.account) ?? [], position.moment)),
  }))
  return {
    year,
    rows: [...rows, ...unknownAxes.map(emptyRow)],
    positions,
    spread: [],
    unknownAxes,
    unknownMoments: unknownMoments(entries),
    isOwnKnown: positions.some(({ basis }) => basis !== null),
    isCncKnown: positions.some(({ cnc }) => cnc.voted !== null),
  }
}
