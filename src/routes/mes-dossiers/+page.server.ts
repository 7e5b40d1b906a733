import { personOf } from '#web/accounts/person-gate.ts'
import { myFilesView, withdrawnWords } from '#web/deposit/my-files-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const files = await locals.house.applications.ofPerson(personOf(locals).id)
  return { groups: myFilesView(files), withdrawn: withdrawnWords(files, url.searchParams.get('retire')) }
}
