import { describe, expect, it } from 'vitest'
import { THREE, toldCertificate, type ToldStep } from '../../../test/fixtures/told-certificate.ts'
import { cents } from '../money/cents.ts'
import type { Certificate, CertifiedTexts } from './certificate.ts'
import { failedClaim } from './verify.ts'

const STEPS: readonly ToldStep[] = [
  { kind: 'solidarity', keys: { share: '0.1' }, parts: [42, 42, 16] },
  {
    kind: 'match',
    keys: { 'upstream-first': 'true' },
    claims: [
      [100, 300],
      [50, 250],
      [0, 200],
    ],
  },
  { kind: 'solidarity', name: 'solidarity-2', keys: { share: '0.1' }, parts: [42, 42, 16] },
]
const { certificate, texts } = toldCertificate(STEPS)
const failed = (told: Partial<Certificate>, given: Partial<CertifiedTexts> = {}) =>
  failedClaim({ ...certificate, ...told }, { ...texts, ...given })

describe('the texts of a certificate', () => {
  it('hold together', () => {
    expect(failed({})).toBeUndefined()
  })
  it('have territories that read', () => {
    expect(failed({}, { territories: [{ code: '' }] })).toEqual({ kind: 'text-unreadable', where: 'territories' })
  })
  it.each([
    [{ cnc: '0' }],
    [{ local: '0' }],
    [{ cnc: '-1' }],
    [{ cnc: 'x1' }],
    [{ local: '2x' }],
    [{ local: '' }],
    [{ cnc: '1234567890' }],
  ])('have a key of two whole numbers above zero: %j', (key) => {
    expect(failed({}, { rule: { ...texts.rule, ...key } })).toEqual({ kind: 'text-unreadable', where: 'rule' })
  })
  it('have a key of at most nine digits', () => {
    expect(failed({}, { rule: { ...texts.rule, cnc: '100000000', local: '200000000' } })).toBeUndefined()
  })
  it.each([
    ['the very year', '2025-01-01', '2025-12-31', true],
    ['more than the year', '2024-12-31', '2026-01-01', true],
    ['from a day later', '2025-01-02', '2025-12-31', false],
    ['to a day sooner', '2025-01-01', '2025-12-30', false],
  ])('have a rule for the whole year: %s', (_, from, to, isHeld) => {
    expect(failed({}, { rule: { ...texts.rule, from, to } })).toEqual(isHeld ? undefined : { kind: 'year', where: '2025' })
  })
  it.each(['9.99', '10.01', 'x'])('have the envelope of the certificate, not %s', (envelope) => {
    expect(failed({}, { scenario: { ...texts.scenario, envelope } })).toEqual({ kind: 'envelope', where: envelope })
  })
  it('have the territories of the certificate, all and no other', () => {
    const claim = { kind: 'territories', where: 'allocations' }
    expect(failed({ allocations: certificate.allocations.slice(1) })).toEqual(claim)
    expect(failed({ allocations: certificate.allocations.slice(0, 2) })).toEqual(claim)
    expect(failed({}, { territories: THREE.slice(0, 2) })).toEqual(claim)
    expect(failed({}, { territories: [...THREE.slice(0, 2), { ...THREE[2], code: 'd' }] })).toEqual(claim)
  })
})

describe('the steps of a certificate', () => {
  const stepped = (at: number, given: Partial<Certificate['steps'][number]>) =>
    failed({ steps: certificate.steps.map((step, rank) => (rank === at ? { ...step, ...given } : step)) })
  it('are those of the scenario, each with its name', () => {
    expect(failed({ steps: certificate.steps.slice(1) })).toEqual({ kind: 'order-of-steps', where: 'steps' })
    expect(stepped(0, { name: 'other' })).toEqual({ kind: 'order-of-steps', where: 'solidarity' })
    expect(stepped(1, { name: 'match-1' })).toEqual({ kind: 'order-of-steps', where: 'match' })
    expect(stepped(2, { name: 'solidarity' })).toEqual({ kind: 'order-of-steps', where: 'solidarity-2' })
  })
  it('take what they give', () => {
    expect(stepped(0, { taken: cents(99) })).toEqual({ kind: 'taken', where: 'solidarity' })
    expect(stepped(2, { taken: cents(101) })).toEqual({ kind: 'taken', where: 'solidarity-2' })
  })
  it('leave what they do not take', () => {
    expect(stepped(0, { poolAfter: cents(899) })).toEqual({ kind: 'pool', where: 'solidarity' })
    expect(stepped(2, { poolAfter: cents(801) })).toEqual({ kind: 'pool', where: 'solidarity-2' })
  })
  it('tell the claims that stand after them', () => {
    const claims = certificate.steps[1]?.claims ?? []
    const claim = { kind: 'claims', where: 'match' }
    expect(stepped(1, { claims: claims.slice(1) })).toEqual(claim)
    expect(stepped(1, { claims: claims.slice(0, 2) })).toEqual(claim)
    expect(stepped(1, { claims: claims.map((one) => (one.code === 'b' ? { ...one, code: 'bb' } : one)) })).toEqual(claim)
    expect(stepped(1, { claims: claims.map((one) => (one.code === 'b' ? { ...one, first: cents(51) } : one)) })).toEqual(claim)
    expect(stepped(1, { claims: claims.map((one) => (one.code === 'c' ? { ...one, second: cents(199) } : one)) })).toEqual(claim)
    expect(stepped(0, { claims })).toEqual({ kind: 'claims', where: 'solidarity' })
  })
})

describe('the totals of a certificate', () => {
  const given = (code: string, change: Partial<Certificate['allocations'][number]>) =>
    failed({ allocations: certificate.allocations.map((one) => (one.code === code ? { ...one, ...change } : one)) })
  const parts = { solidarity: cents(42), 'solidarity-2': cents(42) }
  it('are the parts that steps gave, each under its name', () => {
    expect(given('b', { parts })).toBeUndefined()
    expect(given('b', { parts: { ...parts, other: cents(0) } })).toEqual({ kind: 'parts', where: 'b' })
    expect(given('b', { parts: { solidarity: cents(42) } })).toEqual({ kind: 'parts', where: 'solidarity-2' })
    expect(given('b', { total: cents(83) })).toEqual({ kind: 'total', where: 'b' })
  })
  it('leave what is told to remain, to the cent, under its name', () => {
    expect(failed({ remainder: { name: 'return', amount: cents(800) } })).toEqual({ kind: 'remainder', where: 'return' })
    expect(failed({ remainder: { name: 'unallocated', amount: cents(799) } })).toEqual({ kind: 'remainder', where: 'cents' })
    expect(failed({ remainder: { name: 'unallocated', amount: cents(801) } })).toEqual({ kind: 'remainder', where: 'cents' })
  })
})
