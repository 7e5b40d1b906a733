import { error } from '@sveltejs/kit'
import { lastVersion } from '#application/publish-scheme.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { RequestHandler } from './$types'

/** The text of a published scheme, or a model: each key with what it takes. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { schemes, schemeFiles } = locals.house
  const from = url.searchParams.get('depuis')
  const scheme = from === null ? null : await schemes.find(from)
  if (from !== null && scheme === null) error(404, PAGE_NOT_FOUND)
  const name = scheme === null ? 'modele-dispositif' : `${scheme.id}-version-${lastVersion(scheme).number}`
  return new Response(scheme === null ? schemeFiles.model() : schemeFiles.write(lastVersion(scheme).rules), {
    headers: { 'content-type': 'application/yaml; charset=utf-8', 'content-disposition': `attachment; filename="${name}.yaml"` },
  })
}
