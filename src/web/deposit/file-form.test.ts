import { expect, it } from 'vitest'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { contentOfForm } from './file-form.ts'

const FIELD = { label: 'Tournage', hint: null, isRequired: true, longest: null, choices: [], article: null }
const RULES = { fields: [{ ...FIELD, id: 'tournage', kind: 'day' }], declarations: [], isDeMinimis: false } as unknown as SchemeRules
const FORMER = { applicant: { kind: 'natural-person' } } as ApplicationContent

it.each([
  ['15/03/2027', '2027-03-15'],
  ['15 mars 2027', '2027-03-15'],
  ['2027-03-15', '2027-03-15'],
  ['30/02/2027', '30/02/2027'],
  ['mars 2027', 'mars 2027'],
  ['', ''],
])('a day typed « %s » is kept as « %s »', (typed, kept) => {
  const form = new FormData()
  form.set('q-tournage', typed)
  expect(contentOfForm(form, RULES, FORMER).answers).toEqual({ tournage: kept })
})
