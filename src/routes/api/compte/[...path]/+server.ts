import { error } from '@sveltejs/kit'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { RequestHandler } from './$types'

/** The few addresses of the accounts' library that a browser or the single sign-on calls itself. */
const answer: RequestHandler = async ({ request, locals }) => (await locals.house.accounts.answer(request)) ?? error(404, PAGE_NOT_FOUND)

export const GET = answer
export const POST = answer
