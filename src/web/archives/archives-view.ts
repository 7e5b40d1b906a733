import type { DestructionList } from '#application/ports/archives.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import type { ArchivesRoom } from '#application/retire-files.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { frenchInstant } from '#wording/instants.ts'
import { ARCHIVES } from '#wording/pages/archives.ts'
import type { Table } from '#wording/table.ts'

/** The archives of the authorities that somebody administers, as their page shows them. */
export function archivesView({ rules, due, kept, lists, oldDrafts }: ArchivesRoom, schemes: readonly Scheme[]) {
  const schemeOf = ({ schemeId, roundLabel }: { readonly schemeId: string; readonly roundLabel: string }): string =>
    `${schemes.find(({ id }) => id === schemeId)?.versions.at(-1)?.rules.title ?? schemeId}, ${roundLabel}`
  return {
    isFictitious: schemes.some(({ authority }) => authority.isFictitious),
    rules: rules.archives.map(({ category, years }) => ARCHIVES.rule(category, years)),
    isUnchecked: rules.archives.some(({ isChecked }) => !isChecked),
    draftRule: ARCHIVES.draftRule(rules.draft.years),
    dueCount: ARCHIVES.due(due.length),
    kept: ARCHIVES.kept(kept.count, kept.firstOn),
    due: due.map((file) => ({
      id: file.id,
      label: `${file.number} · ${schemeOf(file)} · ${STATE_LABELS[file.state]}`,
      when: ARCHIVES.since(file.lastOn, file.end.on),
    })),
    lists: lists.map((list) => listView(list, schemeOf)),
    drafts: { count: oldDrafts, words: ARCHIVES.drafts(oldDrafts) },
  }
}

function listView(list: DestructionList, schemeOf: (file: DestructionList['files'][number]) => string) {
  const { id, visa, destroyedAt, files } = list
  return {
    id,
    title: ARCHIVES.list(id),
    state: destroyedAt !== null ? ARCHIVES.doneState : visa === null ? ARCHIVES.waiting : ARCHIVES.readyState,
    proposedOn: ARCHIVES.proposedOn(frenchInstant(list.proposedAt)),
    visa: visa === null ? null : ARCHIVES.visa(visa.number, visa.on, visa.signedBy),
    destroyedOn: destroyedAt === null ? null : ARCHIVES.destroyedOn(frenchInstant(destroyedAt)),
    awaitsVisa: visa === null,
    isReady: visa !== null && destroyedAt === null,
    destroyLead: ARCHIVES.destroyLead(files.filter(({ isExcepted }) => !isExcepted).length),
    files: files.map((file) => ({ id: file.id, number: file.number })),
    table: slip(list, schemeOf),
  }
}

/** The slip that goes to the archives: what each file is, and what becomes of it. */
const slip = ({ id, files, destroyedAt }: DestructionList, schemeOf: (file: DestructionList['files'][number]) => string): Table => ({
  id: `liste-${id}`,
  caption: ARCHIVES.list(id),
  columns: [
    { key: 'numero', label: ARCHIVES.columns.number, kind: 'text', isHead: true },
    { key: 'dispositif', label: ARCHIVES.columns.scheme, kind: 'text' },
    { key: 'etat', label: ARCHIVES.columns.state, kind: 'text' },
    { key: 'garde_jusqu_au', label: ARCHIVES.columns.endsOn, kind: 'day' },
    { key: 'sort', label: ARCHIVES.columns.fate, kind: 'text' },
  ],
  rows: files.map((file) => ({
    cells: {
      numero: file.number,
      dispositif: schemeOf(file),
      etat: STATE_LABELS[file.state],
      garde_jusqu_au: file.endsOn,
      sort: ARCHIVES.fates[file.isExcepted ? 'excepted' : destroyedAt === null ? 'proposed' : 'destroyed'],
    },
  })),
  sources: [],
})
