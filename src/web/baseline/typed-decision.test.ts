import { expect, it } from 'vitest'
import { passageNames } from './typed-decision.ts'

it.each([
  ['art_4', ['art_4']],
  ['https://exemple.fr/conventions/a?version=2#axis_1__art_3', ['axis_1__art_3']],
  ['/conventions/a#axis_1__art_3 , art_4\n#art_5', ['axis_1__art_3', 'art_4', 'art_5']],
  ['#sec_%C3%A9tat #%E9', ['sec_état', '%E9']],
  [' # \n', []],
])('%j names %j', (pasted, names) => expect(passageNames(pasted)).toEqual(names))
