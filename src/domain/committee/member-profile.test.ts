import { describe, expect, it } from 'vitest'
import { askedLanguage, departementCode, LANGUAGE_FIELD, languagesAsked } from './member-profile.ts'

describe('what members say of themselves', () => {
  it.each([
    ['00', undefined],
    ['01', '01'],
    ['02', '02'],
    ['19', '19'],
    ['20', undefined],
    ['2a', '2A'],
    ['2B', '2B'],
    ['2c', undefined],
    ['94', '94'],
    ['95', '95'],
    ['96', undefined],
    ['970', undefined],
    ['971', '971'],
    ['974', '974'],
    ['975', undefined],
    ['976', '976'],
    ['977', undefined],
    [' 29 ', '29'],
    ['Finistère', undefined],
  ])('« %s » is the département %s', (text, code) => expect(departementCode(text)).toBe(code))

  it.each([
    ['', null],
    ['Français', null],
    ['Breton', 'Breton'],
  ])('a file in « %s » asks for readers of %s', (answer, language) => expect(askedLanguage({ [LANGUAGE_FIELD]: answer })).toBe(language))

  it('a file that was asked nothing asks for nothing', () => expect(askedLanguage({})).toBeNull())

  it('languages are offered once each, but the one that all read', () =>
    expect(languagesAsked(['Français', 'Occitan', 'Breton', 'Occitan'])).toEqual(['Breton', 'Occitan']))
})
