import { expect, it } from 'vitest'
import { textDirective } from './text-directive.ts'

const of = (...runs: (readonly [text: string, isMarked: boolean])[]): string =>
  textDirective({ runs: runs.map(([text, isMarked]) => ({ text, isMarked })), isCutBefore: false, isCutAfter: false })

it.each([
  ['nothing marked leads to the anchor alone', of(['La Région publie.', false]), ''],
  ['a first word has nothing before it', of(['Liberté', true], [' de création', false]), ':~:text=Libert%C3%A9'],
  [
    'three words before a mark tell it from the same word elsewhere',
    of(['L’aide de la ', false], ['liberté', true]),
    ':~:text=aide%20de%20la-,libert%C3%A9',
  ],
  [
    'two marks, one after the other',
    of(['la ', false], ['liberté', true], [' de ', false], ['créer', true]),
    ':~:text=la-,libert%C3%A9&text=la%20libert%C3%A9%20de-,cr%C3%A9er',
  ],
  ['signs of the directive are written', of(['a ', false], ['sous-titre, a&b', true]), ':~:text=a-,sous%2Dtitre%2C%20a%26b'],
])('%s', (_, directive, expected) => expect(directive).toBe(expected))
