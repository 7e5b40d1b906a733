import { personOf } from '#web/accounts/person-gate.ts'
import { myFilesView } from '#web/deposit/my-files-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({
  groups: myFilesView(await locals.house.applications.ofPerson(personOf(locals).id)),
})
