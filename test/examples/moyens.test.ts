import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Aid } from '#domain/cofinancing/aid.ts'
import { creationBalance } from '#domain/cofinancing/creation-balance.ts'
import { initiativeBalances } from '#domain/cofinancing/initiative-balance.ts'
import { budgetConcentration } from '#domain/equity/budget-concentration.ts'
import { meansPerPupil } from '#domain/image-education/means-per-pupil.ts'
import { coveredCost, residualCost, type CircuitAccount } from '#domain/image-education/residual-cost.ts'
import type { Cents } from '#domain/money/cents.ts'
import { centsOfEuros, eurosText } from '#domain/money/decimal.ts'
import { exactFraction, fractionOfDecimal, type Fraction } from '#domain/money/exact-fraction.ts'

const rules = z
  .array(z.looseObject({ règle: z.string(), exemples: z.array(z.looseObject({ nom: z.string() })) }))
  .parse(parse(readFileSync(join(import.meta.dirname, 'moyens.yaml'), 'utf8')))
const ruleNamed = (name: string) => rules.filter((rule) => rule.règle === name)
const examplesOf = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  z.array(z.strictObject({ nom: z.string(), ...shape })).parse(ruleNamed(name)[0]?.exemples)

const amount = z.string().transform((text): Cents | null => (text === '?' ? null : (centsOfEuros(text) ?? fail(text))))
const text = z.string()
function fail(found: string): never {
  throw new Error(`not an amount: ${found}`)
}
const said = (found: Cents | null): string => (found === null ? '?' : eurosText(found))
const fraction = (found: Fraction | null): string => (found === null ? '?' : `${found.numerator}/${found.denominator}`)

describe('moyens par élève', () => {
  const attendu = z.strictObject({
    verdict: text,
    'il faudrait': text,
    'il manque': text,
    inconnu: z.array(text).default([]),
  })
  it.each(
    examplesOf('moyens par élève', {
      élèves: z.tuple([z.number(), z.number()]),
      moyens: z.tuple([amount, amount]),
      attendu,
    }),
  )('$nom', ({ élèves, moyens, attendu: expected }) => {
    const found = meansPerPupil({ pupils: élèves[0], means: moyens[0] }, { pupils: élèves[1], means: moyens[1] })
    expect({
      verdict: found.verdict ?? '?',
      'il faudrait': said(found.needed),
      'il manque': said(found.lacking),
      inconnu: found.missing,
    }).toEqual(expected)
  })
})

describe('reste à charge d’un circuit', () => {
  const shape = {
    coût: amount,
    recettes: amount,
    aides: amount,
    plafond: amount.default(null),
    part: text.default('1'),
    volontaire: z.literal('non').optional(),
    attendu: z.strictObject({ reste: text, excédent: text, couvert: text, laissé: text }),
  }
  it.each(examplesOf('reste à charge d’un circuit', shape))('$nom', (one) => {
    const circuit: CircuitAccount = {
      name: 'C',
      isVoluntary: one.volontaire !== 'non',
      cost: one.coût,
      receipts: one.recettes,
      aids: one.aides,
    }
    const rule = {
      id: 'r',
      title: 'r',
      source: { document: 'exemple', article: '1', status: 'example' },
      share: fractionOfDecimal(one.part) ?? exactFraction(0),
      ceiling: one.plafond,
      isForVolunteersOnly: true,
    } as const
    const found = coveredCost(circuit, rule)
    expect(residualCost(circuit)).toEqual({ remaining: found.remaining, surplus: found.surplus })
    expect({ reste: said(found.remaining), excédent: said(found.surplus), couvert: said(found.covered), laissé: said(found.left) }).toEqual(
      one.attendu,
    )
  })
})

describe('concentration des devis', () => {
  const name = 'concentration des devis'
  const bounds = z.array(amount).parse(ruleNamed(name)[0]?.['seuils'])
  const attendu = z.strictObject({ films: z.array(z.number()), dixième: text, inconnus: z.number().default(0) })
  it.each(examplesOf(name, { devis: z.array(amount), attendu }))('$nom', ({ devis, attendu: expected }) => {
    const found = budgetConcentration(
      devis,
      bounds.flatMap((bound) => bound ?? []),
    )
    expect({ films: found.classes.map(({ count }) => count), dixième: fraction(found.topTenth), inconnus: found.unknown }).toEqual(expected)
  })
})

describe('la création face à la diffusion et à l’éducation', () => {
  const shape = { création: z.array(amount), reste: z.array(amount), attendu: z.array(text), inconnu: z.array(text).default([]) }
  it.each(examplesOf('la création face à la diffusion et à l’éducation', shape))('$nom', ({ création, reste, attendu, inconnu }) => {
    const found = creationBalance(création.map((creation, place) => ({ year: 2020 + place, creation, others: reste[place] ?? null })))
    expect(found.changes.map(({ verdict }) => verdict)).toEqual(attendu)
    expect(found.unknown.map(({ missing }) => missing)).toEqual(inconnu)
  })
})

describe('initiative régionale et initiative du dehors', () => {
  const row = z.union([z.tuple([text, amount]), z.tuple([text, amount, z.literal('cnc')])])
  const shape = { aides: z.array(row), attendu: z.strictObject({ part: text, 'au moins': text, 'au plus': text }) }
  it.each(examplesOf('initiative régionale et initiative du dehors', shape))('$nom', ({ aides, attendu }) => {
    const [found, ...others] = initiativeBalances(
      aides.map(([initiative, voted, level], place) =>
        aid(place + 2, level ?? 'region', voted, initiative === 'regional' || initiative === 'outside' ? initiative : null),
      ),
      'voted',
    )
    expect(others).toEqual([])
    expect({
      part: fraction(found?.regionalShare ?? null),
      'au moins': fraction(found?.least ?? null),
      'au plus': fraction(found?.most ?? null),
    }).toEqual(attendu)
  })
})

function aid(line: number, level: Aid['level'], voted: Cents | null, initiative: Aid['initiative']): Aid {
  return {
    line,
    convention: 'C',
    year: 2024,
    axis: 'creation',
    scheme: 'S',
    work: null,
    funder: level,
    level,
    awardedBy: null,
    nature: 'grant',
    stage: 'production',
    domain: 'cinema',
    format: 'feature',
    isSelective: true,
    initiative,
    beneficiary: null,
    decidedOn: null,
    cncShare: null,
    amounts: { written: null, voted, committed: null, mandated: null, paid: null },
  }
}
