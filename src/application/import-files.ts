import type { ReceivedProblem, ReceivedReading, ReceivedRow } from '#domain/grant/received-row.ts'
import { roundStanding } from '#domain/scheme/round.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import { permitInHouse } from './permit.ts'
import type { FileImport, FileImports, ReceivedReader } from './ports/file-imports.ts'
import type { FileWork } from './ports/file-work.ts'
import type { Roles } from './ports/roles.ts'
import type { AnnouncedRound, Scheme, Schemes } from './ports/schemes.ts'

type Desk = {
  readonly fileImports: FileImports
  readonly receivedReader: ReceivedReader
  readonly fileWork: FileWork
  readonly schemes: Schemes
  readonly roles: Roles
  readonly fingerprintOf: (value: object) => string
}

/** The rounds into which somebody may bring files received elsewhere: those that have opened, in their authority. */
export async function importableRounds(
  { schemes, roles }: Pick<Desk, 'schemes' | 'roles'>,
  personId: string,
  { on, at }: { readonly on: string; readonly at: Instant },
): Promise<{ readonly scheme: Scheme; readonly round: AnnouncedRound }[]> {
  const serving = await permitInHouse(roles, 'import-files', personId, on)
  const isServed = ({ authority }: Scheme): boolean => serving.some(({ authorityId }) => authorityId === authority.id)
  return (await schemes.all())
    .filter(isServed)
    .flatMap((scheme) => scheme.rounds.map((round) => ({ scheme, round })))
    .filter(({ round }) => roundStanding(round, at) !== 'to-come')
}

export type ReadOutcome =
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'already'; readonly id: string }
  | { readonly kind: 'unknown-round' }
  | Extract<ReceivedReading, { kind: 'unreadable' }>

type Asked = { readonly personId: string; readonly on: Day; readonly at: Instant }

/** Reads a spreadsheet for a round and keeps what was read, to be looked at before anything is made. */
export async function readImport(
  desk: Desk,
  {
    id,
    roundId,
    bytes,
    name,
    ...asked
  }: Asked & { readonly id: string; readonly roundId: string; readonly bytes: Uint8Array; readonly name: string },
): Promise<ReadOutcome> {
  const found = (await importableRounds(desk, asked.personId, asked)).find(({ round }) => round.id === roundId)
  if (found === undefined) return { kind: 'unknown-round' }
  const reading = await desk.receivedReader.read(bytes, asked.on)
  if (reading.kind === 'unreadable') return reading
  const { fingerprint, rows } = reading
  const done = await desk.fileImports.doneWith(roundId, fingerprint)
  if (done !== null) return { kind: 'already', id: done }
  const known = await desk.fileWork.files([found.scheme.authority.id], asked.personId)
  const alike = alikeProblems(
    rows,
    known.filter((file) => file.roundId === roundId),
  )
  await desk.fileImports.keep({ id, roundId, fingerprint, name, rows, problems: [...reading.problems, ...alike], madeBy: asked.personId })
  return { kind: 'kept', id }
}

/** Files of the round with the same title and applicant: perhaps received twice. */
function alikeProblems(
  rows: readonly ReceivedRow[],
  known: readonly { readonly number: string; readonly title: string; readonly applicant: string }[],
): ReceivedProblem[] {
  const keyOf = (title: string, applicant: string): string => JSON.stringify([title, applicant].map((text) => text.trim().toLowerCase()))
  const numbers = new Map(known.map(({ number, title, applicant }) => [keyOf(title, applicant), number]))
  return rows.flatMap(({ line, content }) => {
    const found = numbers.get(keyOf(content.title, content.applicant.name))
    return found === undefined ? [] : [{ line, column: null, found, reason: 'file-alike', isBlocking: false } as const]
  })
}

/** What was read of a spreadsheet, for whoever may bring files into its round. */
export async function openImport(
  desk: Desk,
  { id, ...asked }: Asked & { readonly id: string },
): Promise<{ readonly read: FileImport; readonly scheme: Scheme; readonly round: AnnouncedRound } | null> {
  const read = await desk.fileImports.find(id)
  if (read === null) return null
  const found = (await importableRounds(desk, asked.personId, asked)).find(({ round }) => round.id === read.roundId)
  return found === undefined ? null : { read, ...found }
}

/** Makes the files of the lines that read, once; a line that does not is left out. */
export async function makeImport(
  desk: Desk,
  { id, drawId, ...asked }: Asked & { readonly id: string; readonly drawId: () => string },
): Promise<'made' | 'already' | 'unknown' | 'blocked'> {
  const opened = await openImport(desk, { id, ...asked })
  if (opened === null) return 'unknown'
  const { rows, doneAt } = opened.read
  if (doneAt === null && rows.length === 0) return 'blocked'
  const by = { personId: asked.personId, role: 'case-officer' } as const
  return desk.fileImports.make(id, { at: asked.at, by, drawId, fingerprint: desk.fingerprintOf })
}
