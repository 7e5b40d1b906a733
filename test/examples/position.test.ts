import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { AID_REASONS } from '#domain/cofinancing/aid-reasons.ts'
import { columnsOf } from '#domain/cofinancing/aid-columns.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import { positionOf } from '#domain/cofinancing/position.ts'
import type { Cents } from '#domain/money/cents.ts'
import { centsOfEuros } from '#domain/money/decimal.ts'
import { readAidsTable } from '#registry/read/aids-table.ts'
import { readMatchingRule } from '#registry/read/matching-rule.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'

const read = readMatchingRule(readFileSync(join(import.meta.dirname, '../../rules/matching/exemple-1-pour-2.yaml')))
if (read.value === null) throw new Error(read.problems.map(fileProblemSentence).join())
const RULE: MatchingRule = read.value

const euros = z.union([z.number().transform((amount) => centsOfEuros(String(amount)) ?? null), z.literal('?').transform(() => null)])
const LABELS = ['assiette', 'dû', 'plafonné', 'tenu', 'coût du plafond', 'coût du gel', 'amont tenu', 'manque'] as const
const expectedShape = z.strictObject({
  ...(Object.fromEntries(LABELS.map((label) => [label, euros.optional()])) as Record<(typeof LABELS)[number], z.ZodOptional<typeof euros>>),
  clé: z.number().optional(),
  motifs: z.array(z.string()).optional(),
  'tenu par dispositif': z.record(z.string(), euros).optional(),
})
const exampleShape = z.strictObject({
  nom: z.string(),
  aides: z.array(z.string()),
  sans: z.array(z.enum(['seuil', 'gel', 'plafond'])).default([]),
  par: z.enum(['line', 'convention']).default('line'),
  plafond: z.number().optional(),
  attendu: expectedShape,
})
const rules = z
  .array(z.strictObject({ règle: z.string(), source: z.unknown(), exemples: z.array(exampleShape) }))
  .parse(parse(readFileSync(join(import.meta.dirname, 'position.yaml'), 'utf8')))

const HEAD = 'convention,year,axis,scheme,work,funder,level,stage,domain,format,selective,cnc_share_eur,voted_eur,paid_eur'

/** The aids of an example as the file that a person would give. */
function aidsOf(lines: readonly string[]) {
  const rows = lines.map((line) => {
    const [work = '', format, stage, funder, level, selective = '', voted = '', share = '0', scheme = 'S'] = line
      .split(',')
      .map((one) => one.trim().replaceAll('"', ''))
    const yesNo = { oui: 'yes', non: 'no' }[selective] ?? ''
    const known = (amount: string): string => (amount === '?' ? '' : amount)
    return [
      'C',
      '2024',
      'creation',
      scheme,
      work,
      funder,
      level,
      stage,
      'cinema',
      format,
      yesNo,
      known(share),
      known(voted),
      level === 'cnc' ? voted : '',
    ].join(',')
  })

  const table = readAidsTable(new TextEncoder().encode([HEAD, ...rows].join('\n')), false)
  if (table.value === null) throw new Error(table.problems.map(fileProblemSentence).join('\n'))
  return table.value
}

describe.each(rules)('$règle', ({ exemples }) => {
  it.each(exemples)('$nom', ({ aides, sans, par, plafond, attendu }) => {
    const rule: MatchingRule = {
      ...RULE,
      per: par,
      threshold: sans.includes('seuil') ? null : RULE.threshold,
      ceiling: plafond === undefined ? (sans.includes('plafond') ? null : RULE.ceiling) : (centsOfEuros(String(plafond)) ?? null),
      freeze: sans.includes('gel') ? null : RULE.freeze,
    }
    const aids = aidsOf(aides)
    const { lines, reasons } = positionOf(rule, columnsOf(aids))
    const [line] = lines
    const found: Record<(typeof LABELS)[number], Cents | null | undefined> = {
      assiette: line?.basis,
      dû: line?.due,
      plafonné: line?.capped,
      tenu: line?.held,
      'coût du plafond': line?.ceilingCost,
      'coût du gel': line?.freezeCost,
      'amont tenu': line?.upstreamHeld,
      manque: line?.missingAgainstRule,
    }
    for (const label of LABELS) if (attendu[label] !== undefined) expect([label, found[label]]).toEqual([label, attendu[label]])
    if (attendu.clé !== undefined) expect(line?.effectiveKey).toBe(attendu.clé)
    if (attendu.motifs) expect([...reasons].map((reason) => AID_REASONS[reason])).toEqual(attendu.motifs)
    if (attendu['tenu par dispositif'])
      expect(Object.fromEntries(lines.map(({ scheme, held }) => [scheme, held]))).toEqual(attendu['tenu par dispositif'])
  })
})

const STAGES = ['writing', 'production'] as const
const line = fc.record({
  work: fc.constantFrom('A', 'B', 'C', ''),
  format: fc.constantFrom('feature', 'short', 'documentary'),
  stage: fc.constantFrom(...STAGES),
  funder: fc.constantFrom('R', 'D'),
  amount: fc.integer({ min: 0, max: 30_000_000 }),
  share: fc.integer({ min: 0, max: 100 }),
  scheme: fc.constantFrom('S', 'T'),
})
const table = fc.array(line, { minLength: 1, maxLength: 14 }).map((lines) =>
  lines.map((one, at) => {
    const share = Math.floor((one.amount * one.share) / 100)
    const cells = [one.work, one.format, one.stage, one.funder, one.funder === 'R' ? 'region' : 'departement', 'oui']
    return { text: [...cells, String(one.amount / 100), String(share / 100), one.scheme].join(', '), at }
  }),
)
/** Rows identical in all are refused: each drawn row once. */
const distinct = table.map((lines) => [...new Set(lines.map(({ text }) => text))])

describe('toute position', () => {
  it('ne dépend pas de l’ordre des aides', () => {
    fc.assert(
      fc.property(distinct, fc.infiniteStream(fc.nat()), (lines, stream) => {
        const shuffled = lines.map((text) => ({ text, rank: stream.next().value })).toSorted((a, b) => Number(a.rank) - Number(b.rank))
        const of = (texts: readonly string[]) => positionOf(RULE, columnsOf(aidsOf(texts))).lines.map(({ account: _, ...rest }) => rest)
        expect(of(shuffled.map(({ text }) => text))).toEqual(of(lines))
      }),
      { numRuns: 60 },
    )
  })

  it('tient au plus le dû, le plafond, et l’amont avant l’aval ; par convention, la somme tenue est celle du total', () => {
    fc.assert(
      fc.property(distinct, fc.constantFrom('line' as const, 'convention' as const), (lines, per) => {
        const { lines: found } = positionOf({ ...RULE, per, threshold: null }, columnsOf(aidsOf(lines)))
        for (const one of found) {
          const [due, capped, held, upstream] = [one.due ?? -1, one.capped ?? -1, one.held ?? -1, one.upstreamHeld ?? -1]
          expect(held).toBeLessThanOrEqual(due)
          expect(capped).toBeLessThanOrEqual(RULE.ceiling ?? Infinity)
          expect(upstream).toBe(Math.min(one.upstreamDue ?? -1, held))
        }
        const sum = (of: (one: (typeof found)[number]) => number | null) => found.reduce((so, one) => so + (of(one) ?? 0), 0)
        if (per === 'convention')
          expect(sum(({ capped }) => capped)).toBe(
            Math.min(
              sum(({ due }) => due),
              RULE.ceiling ?? Infinity,
            ),
          )
      }),
      { numRuns: 60 },
    )
  })
})
