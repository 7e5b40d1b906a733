import { expect, test } from 'vitest'
import { GLOSSARY } from './glossary.ts'

const ids = GLOSSARY.map(({ id }) => id)

test('each term has an anchor of its own', () => expect(new Set(ids).size).toBe(ids.length))

test('each term sends to terms that exist', () => {
  expect(GLOSSARY.flatMap(({ seeAlso }) => seeAlso ?? []).filter((id) => !ids.includes(id))).toEqual([])
})

test('each meaning is made of whole sentences', () => {
  expect(GLOSSARY.filter(({ meaning }) => !/[.»]$/.test(meaning)).map(({ id }) => id)).toEqual([])
})
