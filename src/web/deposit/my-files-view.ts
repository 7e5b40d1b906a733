import type { Application } from '#application/ports/applications.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { frenchInstant } from '#wording/instants.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'

/** What waits for the person, parts that were asked for first; then what waits for the others. */
const GROUPS: readonly { readonly key: 'toDo' | 'underWay' | 'over'; readonly states: readonly ApplicationState[] }[] = [
  { key: 'toDo', states: ['incomplete', 'draft'] },
  { key: 'underWay', states: ['submitted', 'complete', 'eligible', 'in-committee', 'opined'] },
  { key: 'over', states: ['ineligible', 'awarded', 'settled', 'lapsed', 'refused', 'deferred', 'withdrawn'] },
]

/** A person's own files, by whom they wait for. */
export const myFilesView = (files: readonly Application[]) =>
  GROUPS.flatMap(({ key, states }) => {
    const own = files.filter(({ state }) => states.includes(state))
    const first = key === 'toDo' ? own.toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state)) : own
    return own.length === 0 ? [] : [{ title: MY_FILES.groups[key](own.length), files: first.map(lineOf) }]
  })

/** That a file was just withdrawn, when it was. */
export function withdrawnWords(files: readonly Application[], id: string | null): string | null {
  const file = files.find((one) => one.id === id && one.state === 'withdrawn')
  return file === undefined ? null : MY_FILES.withdrawn(MY_FILES.fileTitle(file.content.title))
}

const lineOf = ({ id, number, state, content, savedAt, sentAt }: Application) => ({
  href: `/mes-dossiers/${id}`,
  title: MY_FILES.fileTitle(content.title),
  state: STATE_LABELS[state],
  when: sentAt === null ? MY_FILES.savedOn(frenchInstant(savedAt)) : MY_FILES.sentOn(number ?? '', frenchInstant(sentAt)),
})
