import { describe, expect, it } from 'vitest'
import { errorsAllowed, errorsBetween } from './near-words.ts'

describe('typing errors', () => {
  it.each([
    ['rennes', 'rennes', 0, 'the same'],
    ['renes', 'rennes', 1, 'a letter left out'],
    ['renness', 'rennes', 1, 'a letter added'],
    ['rannes', 'rennes', 1, 'a letter changed'],
    ['rnenes', 'rennes', 1, 'two neighbours swapped'],
    ['bretange', 'bretagne', 1, 'two neighbours swapped in a longer word'],
    ['lyon', 'lille', 3, 'beyond what is asked is one more than it'],
    ['a', 'abcdef', 3, 'lengths too far apart'],
  ])('%s and %s: %i, %s', (a, b, errors) => expect(errorsBetween(a, b, 2)).toBe(errors))

  it.each([
    ['eze', 0],
    ['caen', 1],
    ['rouen', 2],
    ['rambouillet', 2],
    ['villeurbanne', 3],
    ['35200', 0],
    ['fest2024', 0],
  ])('« %s » may carry %i', (word, errors) => expect(errorsAllowed(word)).toBe(errors))
})
