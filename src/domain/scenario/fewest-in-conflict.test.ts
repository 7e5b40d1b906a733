import { expect, it } from 'vitest'
import { choicesBySize } from './fewest-in-conflict.ts'

it('choices come by size, then in the order listed, none empty', () => {
  expect([...choicesBySize(3)]).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]])
  expect([...choicesBySize(1)]).toEqual([[0]])
  expect([...choicesBySize(0)]).toEqual([])
})
