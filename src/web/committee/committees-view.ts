import { byAwaited, type AwaitedAct, type CommitteeFile, type MyCommittee } from '#application/my-committees.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { APPLICATION_STATES } from '#domain/grant/application-life.ts'
import { schemeTitle } from '#web/assembly/paper-view.ts'
import { chosenIn, choiceOf, textOf, type Choice } from '#web/views/choice.ts'
import { paged } from '#web/views/paged.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { WORK } from '#wording/pages/appraisal-work.ts'
import { COMMITTEES } from '#wording/pages/committees.ts'
import type { Table } from '#wording/table.ts'

const PER_PAGE = 20
const AWAITED = { reading: 'a-lire', vote: 'a-voter', opinion: 'a-sceller', agenda: 'a-inscrire' } as const

type Line = { readonly of: MyCommittee; readonly file: CommitteeFile }

/** One's committees, and their files as the address narrows and pages them. */
export function committeesView(mine: readonly MyCommittee[], schemes: readonly Scheme[], search: URLSearchParams) {
  const lines = mine.flatMap((of) => of.files.map((file): Line => ({ of, file }))).toSorted((a, b) => byAwaited(a.file, b.file))
  const facets = facetsOf(mine, lines, search)
  const chosen = lines.filter((line) => facets.every(({ name, ...choice }) => isChosen(line, name, chosenIn({ name, ...choice }))))
  const { shown, page, pageCount } = paged(chosen, search, PER_PAGE)
  return {
    committees: mine.map(({ committee, isKept, files }) => ({
      id: committee.id,
      name: committee.rules.name,
      isKept,
      counts: countsOf(committee.id, files),
    })),
    count: WORK.count(chosen.length, lines.length),
    facets,
    table: tableOf(shown, schemes, mine.length > 1),
    page,
    pageCount,
  }
}

/** How many files wait for what, each leading to them. */
function countsOf(committeeId: string, files: readonly CommitteeFile[]) {
  const href = (name: string, value: string): string => `/comites?${new URLSearchParams({ comite: committeeId, [name]: value })}#dossiers`
  return [
    ...Object.entries(AWAITED).map(([act, value]) => ({
      label: COMMITTEES.awaitedLabels[act as keyof typeof AWAITED],
      count: files.filter(({ awaited }) => awaited === act).length,
      href: href('attente', value),
    })),
    { label: STATE_LABELS.opined, count: files.filter(({ state }) => state === 'opined').length, href: href('etat', 'opined') },
  ].filter(({ count }) => count > 0)
}

function facetsOf(mine: readonly MyCommittee[], lines: readonly Line[], search: URLSearchParams): Choice[] {
  const countOf = (is: (line: Line) => boolean): number => lines.filter(is).length
  const committees = mine.map(({ committee: { id, rules }, files }) => ({ value: id, label: rules.name, count: files.length }))
  const awaited = Object.entries(AWAITED).map(([act, value]) => ({
    value,
    label: COMMITTEES.awaitedLabels[act as keyof typeof AWAITED],
    count: countOf(({ file }) => file.awaited === act),
  }))
  const states = APPLICATION_STATES.map((value) => ({
    value,
    label: STATE_LABELS[value],
    count: countOf(({ file }) => file.state === value),
  }))
  return [
    textOf(search, 'q', WORK.search),
    ...(mine.length > 1 ? [choiceOf(search, 'comite', COMMITTEES.committee, committees)] : []),
    choiceOf(
      search,
      'attente',
      COMMITTEES.awaited,
      awaited.filter(({ count }) => count > 0),
    ),
    choiceOf(
      search,
      'etat',
      WORK.state,
      states.filter(({ count }) => count > 0),
    ),
  ]
}

function isChosen({ of, file }: Line, name: string, value: string | null): boolean {
  if (value === null) return true
  if (name === 'q') return `${file.number} ${file.title} ${file.applicant}`.toLowerCase().includes(value.trim().toLowerCase())
  if (name === 'comite') return of.committee.id === value
  return name === 'etat' ? file.state === value : file.awaited !== null && AWAITED[file.awaited] === value
}

function tableOf(lines: readonly Line[], schemes: readonly Scheme[], hasCommittees: boolean): Table {
  const { columns } = COMMITTEES
  return {
    id: 'dossiers',
    caption: COMMITTEES.listTitle,
    columns: [
      { key: 'file', label: columns.file, kind: 'text', isHead: true },
      { key: 'applicant', label: columns.applicant, kind: 'text' },
      { key: 'round', label: columns.round, kind: 'text' },
      ...(hasCommittees ? [{ key: 'committee', label: columns.committee, kind: 'text' } as const] : []),
      { key: 'state', label: columns.state, kind: 'text' },
      { key: 'since', label: columns.since, kind: 'day' },
      { key: 'awaited', label: COMMITTEES.awaited, kind: 'text' },
    ],
    rows: lines.map(({ of, file }) => ({
      href: `/comites/${file.id}`,
      cells: {
        file: file.title,
        applicant: file.applicant,
        round: `${schemeTitle(schemes, file.schemeId)}, ${file.roundLabel}`,
        ...(hasCommittees ? { committee: of.committee.rules.name } : {}),
        state: STATE_LABELS[file.state],
        since: file.since.slice(0, 10),
        awaited: awaitedWords(file.awaited, of.isKept ? null : file.mine),
      },
      notes: { file: file.number },
    })),
    sources: [],
  }
}

function awaitedWords(awaited: AwaitedAct, mine: CommitteeFile['mine'] | null): string {
  if (awaited !== null) return COMMITTEES.awaitedLabels[awaited]
  const { noted, voted } = COMMITTEES.own
  const done = [...(mine?.hasNoted ? [noted] : []), ...(mine?.hasVoted ? [voted] : [])]
  return done.join(', ') || COMMITTEES.nothingAwaited
}
