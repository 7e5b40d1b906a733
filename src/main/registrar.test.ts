import { describe, expect, it } from 'vitest'
import { drawToken, registrar } from './registrar.ts'

const HOUR = 3_600_000
let time = 0
const desk = registrar('AAAAA-BBBBB', () => time)

describe('the registrar', () => {
  it('lets in who holds the token, under the name that they give', () => {
    const kept = desk.enter('AAAAA-BBBBB', ' Agence du film ') ?? expect.fail('not let in')
    expect(desk.who(kept)).toBe('Agence du film')
  })

  it.each([
    ['a wrong token', 'AAAAA-BBBBC', 'Agence'],
    ['no token', '', 'Agence'],
    ['no name', 'AAAAA-BBBBB', ' '],
    ['a name of one letter', 'AAAAA-BBBBB', 'A'],
    ['a name with marks of code', 'AAAAA-BBBBB', '<b>Agence</b>'],
    ['a name without end', 'AAAAA-BBBBB', 'A'.repeat(81)],
  ])('%s opens nothing', (_, token, name) => expect(desk.enter(token, name)).toBeNull())

  it.each([
    [12 * HOUR - 1, true],
    [12 * HOUR, false],
    [12 * HOUR + 1, false],
  ])('after %d milliseconds, it still holds: %s', (later, holds) => {
    time = 0
    const kept = desk.enter('AAAAA-BBBBB', 'Agence')
    time = later
    expect(desk.who(kept ?? undefined) === 'Agence').toBe(holds)
    time = 0
  })

  it('what is altered, made under another token, or nothing at all, is nobody', () => {
    const kept = desk.enter('AAAAA-BBBBB', 'Agence') ?? ''
    const other = registrar('CCCCC-DDDDD', () => time).enter('CCCCC-DDDDD', 'Agence') ?? ''
    for (const tried of [other, `${kept}x`, kept.slice(1), `${kept}.x`, '.', '', undefined]) expect(desk.who(tried)).toBeNull()
  })

  it('a token is four groups of five, never the same', () => {
    expect(drawToken()).toMatch(/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/)
    expect(drawToken()).not.toBe(drawToken())
  })
})
