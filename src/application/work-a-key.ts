import { columnsOf } from '#domain/cofinancing/aid-columns.ts'
import type { Aid } from '#domain/cofinancing/aid.ts'
import { wholeYears } from '#domain/cofinancing/aid-reasons.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import { positionOf } from '#domain/cofinancing/position.ts'
import { cents, ZERO, type Cents } from '#domain/money/cents.ts'

/** One line of a fictitious convention under one key of a rule: its aids, and what the engine makes of them. */
export type WorkedLine = {
  readonly rule: MatchingRule
  readonly aids: readonly Aid[]
  readonly basis: Cents | null
  readonly due: Cents | null
  readonly held: Cents | null
}

/** The keys of a rule that move money, each alone on aids that stand at its bounds; the others have no example. */
export function workedKey(whole: MatchingRule, key: keyof MatchingRule): readonly WorkedLine[] {
  const rule = { ...unbounded(whole), [key]: whole[key] }
  const each = (...cases: readonly (readonly Aid[])[]): readonly WorkedLine[] => cases.flatMap((aids) => linesOf(rule, aids))
  const [first, last] = wholeYears(whole)
  const inYear = (year: number): readonly Aid[] => [aid({ year, amount: 200_000_00 })]
  switch (key) {
    case 'id':
    case 'title':
    case 'source':
      return []
    case 'from':
      return [first - 1, first].flatMap((year) => linesOf({ ...rule, to: whole.to }, inYear(year)))
    case 'to':
      return [last, last + 1].flatMap((year) => linesOf({ ...rule, from: whole.from }, inYear(year)))
    case 'key':
      return each([aid({ amount: 420_000_00 })], [aid({ amount: 420_000_01 })], [aid({ amount: 420_000_02 })])
    case 'scope':
      return each(
        [aid({ amount: 200_000_00 })],
        [aid({ amount: 200_000_00, stage: 'distribution' })],
        [aid({ amount: 200_000_00, level: 'ue' })],
      )
    case 'selective':
      return each(...[true, false, null].map((isSelective) => [aid({ amount: 200_000_00, isSelective })]))
    case 'floors':
      return each(...floorCases(whole))
    case 'threshold':
      return each(...around(whole.threshold, 1).map((amount) => [aid({ amount })]))
    case 'ceiling':
      return each(...around(whole.ceiling, whole.key.local / whole.key.cnc).map((amount) => [aid({ amount })]))
    case 'freeze':
      return each(...freezeCases(whole))
    case 'per':
      return (['line', 'convention'] as const).flatMap((per) => {
        const schemes = ['Longs métrages', 'Séries'].map((scheme) => aid({ scheme, amount: 1_200_000_00 }))
        return linesOf({ ...rule, per, ceiling: whole.ceiling }, schemes)
      })
  }
}

/** The same rule without any key that bounds or chooses. */
const unbounded = (rule: MatchingRule): MatchingRule => ({
  ...rule,
  from: '1900-01-01',
  to: '2200-12-31',
  scope: { stages: null, domains: null, axes: null, natures: null, levels: null },
  selective: false,
  floors: [],
  threshold: null,
  ceiling: null,
  freeze: null,
  per: 'line',
})

/** One unit under a bound, at it, one unit over. */
const around = (bound: Cents | null, unit: number): readonly number[] => [-1, 0, 1].map((step) => ((bound ?? 0) + step) * unit)

function floorCases({ floors }: MatchingRule): readonly (readonly Aid[])[] {
  const [floor] = floors
  const [each, stage] = [floor?.shared?.each ?? ZERO, floor?.stages?.[0] ?? 'production']
  const second = { work: 'Film', stage, funder: 'Département', level: 'departement' } as const
  return [
    ...around(floor?.alone ?? null, 1).map((amount) => [aid({ amount, stage })]),
    ...[each - 1, each].map((amount) => [aid({ amount: each, work: 'Film', stage }), aid({ ...second, amount })]),
  ]
}

function freezeCases({ freeze, key }: MatchingRule): readonly (readonly Aid[])[] {
  const bases = around(freeze?.at ?? null, key.local / key.cnc)
  const exempt = freeze?.exempt[1] ?? 'writing'
  return [...bases.map((amount) => [aid({ amount })]), [aid({ amount: bases[2] ?? 0 }), aid({ amount: 200_000_00, stage: exempt })]]
}

function linesOf(rule: MatchingRule, aids: readonly Aid[]): readonly WorkedLine[] {
  const columns = columnsOf(aids)
  return positionOf(rule, columns).lines.map(({ scheme, basis, due, held }) => ({
    rule,
    aids: aids.filter((one) => one.scheme === scheme),
    basis,
    due,
    held,
  }))
}

type Given = Partial<Pick<Aid, 'year' | 'scheme' | 'stage' | 'level' | 'funder' | 'work' | 'isSelective'>> & { readonly amount: number }

/** A fictitious aid of a Région to the production of a feature film, all its own money. */
const aid = ({ amount, ...given }: Given): Aid => ({
  line: 2,
  convention: 'Exemple',
  year: 2024,
  axis: 'creation',
  scheme: 'Longs métrages',
  work: null,
  funder: 'Région',
  level: 'region',
  awardedBy: null,
  nature: 'grant',
  stage: 'production',
  domain: 'cinema',
  format: 'feature',
  isSelective: true,
  initiative: null,
  beneficiary: null,
  decidedOn: null,
  cncShare: ZERO,
  amounts: { written: null, voted: cents(amount), committed: null, mandated: null, paid: null },
  ...given,
})
