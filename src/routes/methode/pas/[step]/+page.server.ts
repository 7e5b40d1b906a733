import { error } from '@sveltejs/kit'
import { laboratoryOf } from '#web/views/reference-laboratory.ts'
import { stepEntry, wordsOfStep } from '#web/views/reference.ts'
import { stepHref } from '#web/reference/addresses.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) => {
  const reference = locals.house.reference()
  const entry = stepEntry(reference, params.step)
  if (entry === undefined) error(404, PAGE_NOT_FOUND)
  locals.tables = [entry.keys]
  const others = reference.stepKeys.map(({ key }) => ({ key, href: stepHref(key), title: wordsOfStep(reference, key)?.title ?? key }))
  return { entry, others, laboratory: laboratoryOf(reference, params.step) }
}
