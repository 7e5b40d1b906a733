import { openApi } from '#open-data/api/openapi.ts'

/** What the API can compute, for programs. */
export const GET = (): Response =>
  new Response(`${JSON.stringify(openApi(), null, 1)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } })
