import type { FindLinks } from '#application/find-links.ts'
import type { NameOf } from '#application/names-of.ts'
import type { MeetingFile } from '#application/ports/committee-meetings.ts'
import type { ReadersProposal } from '#application/propose-readers.ts'
import type { Meeting } from '#application/read-meeting.ts'
import { LANGUAGE_ASKED, loadOf } from '#domain/committee/meeting-readers.ts'
import { voteManner } from '#domain/committee/show-of-hands.ts'
import type { ReaderQuestion } from '#domain/committee/reader-question.ts'
import { TRADES } from '#domain/committee/committee-rules.ts'
import { TRADE_LABELS } from '#wording/committee-labels.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { COMMITTEES } from '#wording/pages/committees.ts'
import { COMPOSITION } from '#wording/pages/composition.ts'
import { linkSentence, MEETING } from '#wording/pages/meeting.ts'
import { MANNER_LABELS } from '#wording/pages/show-of-hands.ts'
import { fewestSentence, lackingSentence, shortageSentence } from '#wording/reader-shortage.ts'
import type { Row, Table } from '#wording/table.ts'

type Named = (id: string) => string

const named =
  (nameOf: NameOf): Named =>
  (id) =>
    nameOf(id) ?? COMMITTEES.gone

const listed = (ids: readonly string[], name: Named): string => (ids.length === 0 ? MEETING.nobody : ids.map(name).join(', '))
const fileName = ({ number, title }: MeetingFile): string => `${number}, ${title}`

/** A meeting as its secretary prepares it. */
export function meetingView({ committee, members, files, rounds, agenda }: Meeting, nameOf: NameOf, findLinks: FindLinks) {
  const name = named(nameOf)
  return {
    id: committee.id,
    name: committee.rules.name,
    members: membersTable(members, files, name),
    files: filesTable(files, name),
    trades: TRADES.filter((trade) => members.some((member) => member.trade === trade)).map((value) => ({
      value,
      label: TRADE_LABELS[value],
    })),
    languages: LANGUAGE_ASKED.map((value) => ({ value, label: MEETING.languages[value] })),
    agenda: agenda.items.map((item) => ({
      href: `/comites/${item.id}`,
      title: fileName(item),
      out: item.aside.length === 0 ? MEETING.stays : MEETING.out(listed(outOf(item), name)),
      manner: MANNER_LABELS[voteManner(item.manner, committee.rules.voting)],
    })),
    rounds: rounds.map(({ id, title }) => ({
      href: `/comites/classement/${id}`,
      minutesHref: `/comites/proces-verbal/${id}`,
      costingHref: `/comites/chiffrage/${id}`,
      title,
    })),
    exits: MEETING.exits(agenda.order),
    links: files.flatMap((file) => {
      const found = findLinks(file.content, stillIn(file))
      return found.length === 0
        ? []
        : [{ href: `/comites/${file.id}`, title: fileName(file), ways: found.map((link) => linkSentence(link, name(link.personId))) }]
    }),
  }
}

const outOf = ({ aside }: MeetingFile): string[] => aside.map(({ personId }) => personId)

/** Who sits for a file and is not set aside. */
export const stillIn = (file: MeetingFile): string[] => file.seated.filter((one) => !outOf(file).includes(one))

function membersTable(members: Meeting['members'], files: readonly MeetingFile[], name: Named): Table {
  const { columns } = MEETING
  return {
    id: 'charges',
    caption: MEETING.membersCaption,
    columns: [
      { key: 'member', label: columns.member, kind: 'text', isHead: true },
      { key: 'trade', label: columns.trade, kind: 'text' },
      { key: 'reads', label: columns.reads, kind: 'count' },
      { key: 'noted', label: columns.noted, kind: 'count' },
      { key: 'aside', label: columns.aside, kind: 'count' },
      { key: 'undertaking', label: columns.undertaking, kind: 'day' },
    ],
    rows: members.map(({ personId, trade, alternateOf, undertakingOn }) => ({
      cells: {
        member: name(personId),
        trade: `${trade === null ? COMPOSITION.notSaid : TRADE_LABELS[trade]}${alternateOf === null ? '' : `, ${MEETING.alternate}`}`,
        reads: loadOf(files, personId),
        noted: files.filter(({ noted }) => noted.includes(personId)).length,
        aside: files.filter((file) => outOf(file).includes(personId)).length,
        undertaking: undertakingOn ?? MEETING.notSigned,
      },
    })),
    sources: [],
  }
}

function filesTable(files: readonly MeetingFile[], name: Named): Table {
  const { columns } = MEETING
  return {
    id: 'dossiers',
    caption: MEETING.filesCaption,
    columns: [
      { key: 'file', label: columns.file, kind: 'text', isHead: true },
      { key: 'state', label: columns.state, kind: 'text' },
      { key: 'readers', label: columns.readers, kind: 'text' },
      { key: 'noted', label: columns.noted, kind: 'count' },
      { key: 'out', label: columns.out, kind: 'text' },
    ],
    rows: files.map((file) => ({
      href: `/comites/${file.id}`,
      cells: {
        file: fileName(file),
        state: STATE_LABELS[file.state],
        readers: listed(file.readers, name),
        noted: file.noted.length,
        out: listed(outOf(file), name),
      },
    })),
    sources: [],
  }
}

/** Readers as they are proposed, or why none can be. */
export function proposalView({ files, members }: Meeting, proposal: ReadersProposal, nameOf: NameOf, findLinks: FindLinks) {
  const name = named(nameOf)
  switch (proposal.kind) {
    case 'nothing-lacks':
      return { said: [MEETING.nothingLacks], tables: null }
    case 'busy':
      return { said: [MEETING.busy], tables: null }
    case 'cannot':
      return { said: whyNot(proposal, files, name), tables: null }
    case 'proposed': {
      const { readings } = proposal
      const after = loadsAfter(files, readings)
      const rows = files.flatMap((file): Row[] => {
        const toName = readings.filter(({ fileId }) => fileId === file.id).map(({ personId }) => personId)
        const isDoubtful = toName.length > 0 && findLinks(file.content, toName).length > 0
        const cells = { file: fileName(file), named: listed(file.readers, name), to_name: listed(toName, name) }
        return toName.length === 0 ? [] : [{ cells, ...(isDoubtful ? { notes: { to_name: MEETING.doubtful } } : {}) }]
      })
      return {
        said: [
          MEETING.within(readings.length, Math.max(...after)),
          ...(Math.max(...after) - Math.min(...after) > 1 ? [MEETING.uneven] : []),
        ],
        tables: {
          readings: {
            id: 'repartition',
            caption: MEETING.proposedCaption,
            columns: [
              { key: 'file', label: MEETING.columns.file, kind: 'text', isHead: true },
              { key: 'named', label: MEETING.named, kind: 'text' },
              { key: 'to_name', label: MEETING.toName, kind: 'text' },
            ],
            rows,
            sources: [],
          } satisfies Table,
          loads: loadsTable(members, files, readings, name),
          pairs: readings.map(({ fileId, personId }) => `${fileId} ${personId}`),
        },
      }
    }
  }
}

/** The loads, once named, of those who may read. */
function loadsAfter(files: readonly MeetingFile[], readings: readonly { readonly personId: string }[]): number[] {
  const able = [...new Set(files.flatMap((file) => [...stillIn(file), ...file.readers]))]
  return able.map((one) => loadOf(files, one) + readings.filter(({ personId }) => personId === one).length)
}

function loadsTable(
  members: Meeting['members'],
  files: readonly MeetingFile[],
  readings: readonly { readonly personId: string }[],
  name: Named,
): Table {
  return {
    id: 'charges-proposees',
    caption: MEETING.loadsCaption,
    columns: [
      { key: 'member', label: MEETING.columns.member, kind: 'text', isHead: true },
      { key: 'before', label: MEETING.before, kind: 'count' },
      { key: 'after', label: MEETING.after, kind: 'count' },
    ],
    rows: members.map(({ personId }) => {
      const before = loadOf(files, personId)
      const more = readings.filter((one) => one.personId === personId).length
      return { cells: { member: name(personId), before, after: before + more } }
    }),
    sources: [],
  }
}

function whyNot(
  { sought: { question, needs, members }, outcome, fewest }: Extract<ReadersProposal, { kind: 'cannot' }>,
  files: readonly MeetingFile[],
  name: Named,
): string[] {
  const told: ReaderQuestion = {
    ...question,
    // Stand-ins for readers named already are nobody.
    experts: question.experts.slice(0, members.length).map((expert) => ({ ...expert, id: name(expert.id) })),
    files: question.files.map((id) => files.find((file) => file.id === id)?.number ?? id),
  }
  const toldNeeds = needs.map((need) => {
    const trade = TRADES.find((one) => one === need.name)
    return trade === undefined ? need : { ...need, name: TRADE_LABELS[trade] }
  })
  if (outcome.kind === 'unfinished') return [MEETING.unfinished]
  return [
    ...(fewest.kind === 'fewest' ? [fewestSentence(told, toldNeeds, fewest.relaxed)] : [MEETING.fewestUnknown]),
    ...(outcome.kind === 'short' ? [shortageSentence(told, outcome.shortage)] : []),
    ...(outcome.kind === 'short' ? [] : outcome.lacking.map((one) => lackingSentence(told, toldNeeds, one))),
  ]
}
