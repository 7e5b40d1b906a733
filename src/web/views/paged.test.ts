import { expect, it } from 'vitest'
import { paged } from './paged.ts'

const of = (count: number, asked: string) => {
  const { shown, page, pageCount } = paged(
    Array.from({ length: count }, (_, at) => at + 1),
    new URLSearchParams(asked),
    3,
  )
  return [shown, page, pageCount]
}

it.each([
  [0, '', [[], 1, 1]],
  [2, '', [[1, 2], 1, 1]],
  [3, '', [[1, 2, 3], 1, 1]],
  [4, '', [[1, 2, 3], 1, 2]],
  [4, 'page=2', [[4], 2, 2]],
  [4, 'page=3', [[4], 2, 2]],
  [4, 'page=0', [[1, 2, 3], 1, 2]],
  [4, 'page=-1', [[1, 2, 3], 1, 2]],
  [4, 'page=1.5', [[1, 2, 3], 1, 2]],
  [4, 'page=x', [[1, 2, 3], 1, 2]],
])('%i files, three a page, asked « %s »', (count, asked, told) => {
  expect(of(count, asked)).toEqual(told)
})
