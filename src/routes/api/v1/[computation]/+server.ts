import { computed, problem } from '#open-data/api/computations.ts'
import { API } from '#wording/api.ts'
import type { RequestHandler } from './$types'

const MOST_BYTES = 1_000_000

/** One computation of the engine, stateless: nothing of what is sent is kept. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
  locals.isPublic = false
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return answer(413, problem(413, API.tooBig))
  const text = await request.text().catch(() => null)
  if (text === null || text.length > MOST_BYTES) return answer(413, problem(413, API.tooBig))
  const fields = fieldsOf(text)
  if (fields === undefined) return answer(400, problem(400, API.notJson))
  const { status, body } = await computed(params.computation, fields, locals.house.engineFiles)
  return answer(status, body)
}

/** Any other method: a problem too, and what to do. */
export const fallback: RequestHandler = () => {
  const refused = answer(405, problem(405, API.postOnly))
  refused.headers.set('allow', 'POST')
  return refused
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined
  } catch {
    return undefined
  }
}

const answer = (status: number, body: object): Response =>
  new Response(`${JSON.stringify(body, null, 1)}\n`, {
    status,
    headers: { 'content-type': status === 200 ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8' },
  })
