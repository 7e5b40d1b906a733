import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '#domain/money/cents.ts'
import { exactFraction } from '#domain/money/exact-fraction.ts'
import { allocate } from '#domain/scenario/allocate.ts'
import { RATIONING_METHODS, type Scenario, type ScenarioTerritory, type Step } from '#domain/scenario/scenario.ts'
import { ruleYaml, scenarioYaml, territoriesCsv } from '#open-data/scenario-files.ts'
import { certificateAnswer } from '#wording/answers/certificate.ts'
import { sha256 } from '../fingerprint.ts'
import { failedCertificate } from './certificate-file.ts'
import { readScenarioFile } from './scenario-file.ts'
import { readTerritoriesTable } from './territories-table.ts'

const SOURCE = { document: 'exemple', article: '1', status: 'example' } as const
const hundredths = fc.integer({ min: 0, max: 100 }).map((count) => exactFraction(count, 100))
const share = fc.integer({ min: 0, max: 30 }).map((count) => exactFraction(count, 100))
const money = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 5_000_000_00 })).map(cents)

const territory: fc.Arbitrary<Omit<ScenarioTerritory, 'code'>> = fc
  .record({
    name: fc.constant('Ici, "là"'),
    population: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12_000_000 })),
    effort: money,
    upstream: fc.integer({ min: 0, max: 100 }),
    present: money,
    fragileShare: hundredths,
    need: hundredths,
    previousEffort: fc.option(money),
  })
  .map(({ upstream, ...one }) => ({ ...one, upstreamEffort: cents(Math.floor((one.effort * upstream) / 100)) }))

const before: fc.Arbitrary<Step> = fc.oneof(
  share.map((some): Step => ({ kind: 'solidarity', share: some })),
  fc
    .tuple(share, fc.constantFrom('need' as const, 'present-per-inhabitant' as const))
    .map(([some, measure]): Step => ({ kind: 'catch-up', share: some, measure })),
)
const bound: fc.Arbitrary<Step> = fc.oneof(
  money.map((each): Step => ({ kind: 'ceiling', each })),
  fc
    .tuple(fc.oneof(money, fc.constant('present' as const)), fc.boolean())
    .map(([at, exemptUpstream]): Step => ({ kind: 'freeze', at, exemptUpstream })),
  hundredths.map((some): Step => ({ kind: 'guarantee', share: some })),
)
const method = fc.constantFrom(...RATIONING_METHODS).map((one): Step => ({ kind: 'ration', method: one }))

const world = fc
  .record({
    envelope: money,
    territories: fc.array(territory, { minLength: 1, maxLength: 7 }),
    first: fc.array(before, { maxLength: 2 }),
    isUpstreamFirst: fc.boolean(),
    reinforced: fc.option(fc.record({ cnc: fc.integer({ min: 1, max: 3 }), local: fc.integer({ min: 1, max: 4 }) })),
    bounds: fc.array(bound, { maxLength: 3 }),
    rations: fc.array(method, { minLength: 1, maxLength: 2 }),
    last: fc.option(fc.constantFrom('next-year' as const, 'return' as const, 'catch-up' as const)),
  })
  .map(({ envelope, territories, first, isUpstreamFirst, reinforced, bounds, rations, last }) => {
    const steps: Step[] = [
      ...first,
      { kind: 'match', upstreamFirst: isUpstreamFirst },
      ...(reinforced ? [{ kind: 'reinforced', key: reinforced } as const] : []),
      ...bounds,
      ...rations,
      ...(last && (last !== 'catch-up' || first.some(({ kind }) => kind === 'catch-up')) ? [{ kind: 'surplus', to: last } as const] : []),
    ]
    const scenario: Scenario = { id: 'essai', title: 'Essai', source: SOURCE, year: 2025, envelope, steps }
    return { scenario, territories: territories.map((one, at) => ({ ...one, code: `t${10 - at}` })) }
  })

const KEY = { cnc: 1, local: 2 }
const RULE = ruleYaml({ id: 'r', title: 'Règle', source: SOURCE, from: '2025-01-01' as never, to: '2025-12-31' as never, key: KEY })

/** The certificate of a scenario, or nothing when it has no allocation. */
function certificateOf({ scenario, territories }: { scenario: Scenario; territories: readonly ScenarioTerritory[] }) {
  const shared = allocate(scenario, KEY, territories)
  if (!('value' in shared)) return undefined
  const [told, table] = [scenarioYaml(scenario, 'r.yaml', 't.csv'), territoriesCsv(territories)]
  const sealed = (text: string) => ({ text, sha256: sha256(text) })
  return certificateAnswer({ scenario: sealed(told), rule: sealed(RULE), territories: sealed(table) }, shared.value)
}

const failed = (certificate: unknown) => failedCertificate(new TextEncoder().encode(JSON.stringify(certificate)))

/** Every place of a certificate that holds a number. */
function numbersIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => numbersIn(one, [...path, key]))
}

function changedAt(value: unknown, [key, ...rest]: readonly (string | number)[], by: number): unknown {
  if (key === undefined) return Number(value) + by
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  Reflect.set(copy, key, changedAt(Reflect.get(copy, key), rest, by))
  return copy
}

describe('a certificate', () => {
  it('of any allocation holds', () => {
    fc.assert(
      fc.property(world, (one) => {
        const certificate = certificateOf(one)
        return certificate === undefined || failed(certificate) === undefined
      }),
      { numRuns: 300 },
    )
  })

  it('with one cent changed anywhere is refused', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(1, -1), (one, by) => {
        const certificate = certificateOf(one)
        if (certificate === undefined) return true
        return numbersIn(certificate).every((path) => failed(changedAt(certificate, path, by)) !== undefined)
      }),
      { numRuns: 60 },
    )
  })

  it('with a cent moved between two territories, in the part and the total alike, is refused', () => {
    fc.assert(
      fc.property(world, (one) => {
        const certificate = certificateOf(one)
        if (certificate === undefined || certificate.allocation.allocations.length < 2) return true
        const names = Object.keys(certificate.allocation.allocations[0]?.parts ?? {})
        return names.every((name) => {
          const moved = (by: number, at: number) => {
            const place = certificate.allocation.allocations[at]
            return (
              place && { ...place, total_cents: place.total_cents + by, parts: { ...place.parts, [name]: (place.parts[name] ?? 0) + by } }
            )
          }
          const allocations = [moved(1, 0), moved(-1, 1), ...certificate.allocation.allocations.slice(2)]
          return failed({ ...certificate, allocation: { ...certificate.allocation, allocations } }) !== undefined
        })
      }),
      { numRuns: 100 },
    )
  })

  it('with another λ, another text or another word is refused', () => {
    fc.assert(
      fc.property(world, (one) => {
        const certificate = certificateOf(one)
        if (certificate === undefined) return true
        const lambdas = certificate.rations.flatMap(({ lambda }, at) => {
          if (lambda === null) return []
          const other = { numerator: String(BigInt(lambda.numerator) + 1n), denominator: lambda.denominator }
          return [
            { ...certificate, rations: certificate.rations.map((ration, rank) => (rank === at ? { ...ration, lambda: other } : ration)) },
          ]
        })
        const altered = { ...certificate, territories: { ...certificate.territories, text: `${certificate.territories.text} ` } }
        const named = { ...certificate, remainder_: 1 }
        return [...lambdas, altered, named].every((wrong) => failed(wrong) !== undefined)
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['nothing', ''],
    ['a number', '12'],
    ['a list', '[]'],
    ['deep brackets', '['.repeat(100_000)],
    ['another file', '{"certificate":"contrechamp-2"}'],
  ])('that is %s is refused with its form', (_, text) => {
    expect(failedCertificate(new TextEncoder().encode(text))?.kind).toBe('form')
  })
})

describe('the files of a scenario', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(world, ({ scenario, territories }) => {
        const bytes = (text: string) => new TextEncoder().encode(text)
        expect(readScenarioFile(bytes(scenarioYaml(scenario, 'r.yaml', 't.csv'))).value?.scenario).toEqual(scenario)
        expect(readTerritoriesTable(bytes(territoriesCsv(territories))).value).toEqual(territories)
      }),
    )
  })
})
