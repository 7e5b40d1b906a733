import type { Search } from '#application/ports/search.ts'
import { findCommunes } from '#application/settle-commune.ts'
import type { Applicant } from '#domain/grant/application.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'

/** The commune of an applicant as their form asks it: what was typed, what it found, and those among which to choose. */
export async function communeView(search: Search, { commune: typed = '', territoryId }: Pick<Applicant, 'commune' | 'territoryId'>) {
  const { kind, communes } = await findCommunes(search, typed)
  const choices = communes.map(({ id, title, detail }) => ({
    value: id,
    label: detail === '' ? title : `${title} (${detail})`,
    isChosen: id === territoryId,
  }))
  const [only] = choices
  if (kind === 'one' && only !== undefined) return { typed, told: MY_FILES.communeFound(only.label), question: null, choices: [] }
  if (typed === '' || only !== undefined)
    return { typed, told: null, question: kind === 'several' ? MY_FILES.communeChoice : MY_FILES.communeNear, choices }
  return { typed, told: MY_FILES.communeUnknown, question: null, choices }
}

export type CommuneView = Awaited<ReturnType<typeof communeView>>
