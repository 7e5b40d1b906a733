import { personOf } from '#web/accounts/person-gate.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { frenchInstant } from '#wording/instants.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const person = personOf(locals)
  const files = await locals.house.applications.ofPerson(person.id)
  return {
    name: person.name,
    isPlayed: locals.house.playedRoles !== null,
    files: files.map(({ id, number, state, content, savedAt, sentAt }) => ({
      href: `/mes-dossiers/${id}`,
      title: MY_FILES.fileTitle(content.title),
      number,
      state: STATE_LABELS[state],
      when: sentAt === null ? MY_FILES.savedOn(frenchInstant(savedAt)) : MY_FILES.sentOn(frenchInstant(sentAt)),
    })),
  }
}
