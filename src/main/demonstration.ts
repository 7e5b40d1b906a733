import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '#application/load-everything.ts'
import { giveReadings } from '#application/demonstration-year/give-work.ts'
import { liveYear, yearMembers, yearPeople } from '#application/demonstration-year/live-year.ts'
import { planYear } from '#application/demonstration-year/plan-year.ts'
import type { PlannedSession, YearRound } from '#application/demonstration-year/planned-year.ts'
import { openDemonstration } from '#application/open-demonstration.ts'
import type { PlayedPerson } from '#application/ports/played-roles.ts'
import type { YearWords } from '#application/ports/year-words.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import { readDemonstrationFile } from '#registry/read/demonstration-file.ts'
import { readLetterTemplates } from '#registry/read/letter-templates-file.ts'
import { readSchemeFile } from '#registry/read/scheme-file.ts'
import { readYearWords } from '#registry/read/year-words-file.ts'
import { fileProblemSentence } from '#wording/file-problems.ts'
import type { OpenHouse } from './house.ts'

const FOLDER = 'data/exemples/demonstration'
/** An authority where nothing is set up yet, for whoever learns to administer one. */
const EMPTY = 'autorite-vide.yaml'
const YEAR_OPENS = '2025-09-01T08:00:00.000Z'
const TOLD_EVERY = 20

type Desk = Pick<
  OpenHouse,
  | 'schemes'
  | 'roles'
  | 'committees'
  | 'committeeMembers'
  | 'committeeMeetings'
  | 'letterTemplates'
  | 'fileWork'
  | 'deMinimis'
  | 'payments'
  | 'ownAnswers'
  | 'applications'
  | 'deliberations'
  | 'fingerprintOf'
  | 'sha256'
>

/** Opens the fictitious authority with its schemes, rounds and people, where roles may be played; what is there already stays. It is no data: no page counts it. */
export async function playDemonstration(root: string, house: OpenHouse, onProgress: Progress): Promise<void> {
  const people = house.playedRoles?.people ?? []
  const isNewYear = house.hasFictitiousYear && (await playYear(root, house, yearWords(root), onProgress))
  const first = people.filter(({ authorityId }) => authorityId === null)
  await open(house, readAuthority(root, 'autorite.yaml'), first, house.now())
  const empty = readAuthority(root, EMPTY)
  const others = people.filter(({ authorityId }) => authorityId === empty.authority.id)
  await open(house, empty, others, house.now())
  if (isNewYear) await giveReadings(house, first, house.today(), house.now())
}

/** What the year of the demonstration is drawn from. */
export const yearWords = (root: string): YearWords => sound(readYearWords(bytesOf(root, 'annee-mots.yaml'), 'annee-mots.yaml'))

/** Gives the fictitious authority the year that is drawn from these words, once: `false` when it has it already. */
export async function playYear(root: string, desk: Desk, words: YearWords, onProgress: Progress): Promise<boolean> {
  const [year, today] = [readAuthority(root, 'annee.yaml'), readAuthority(root, 'autorite.yaml')]
  const people = yearPeople(year.committees.map(({ id }) => id))
  // A committee of today keeps its rules of today: opening the year again changes nothing.
  const former = year.committees.filter(({ id }) => !today.committees.some((one) => one.id === id))
  await open(desk, { ...today, members: [] }, [], YEAR_OPENS)
  const members = yearMembers(year.authority, year.committees, words.memberFee)
  await open(desk, { ...year, committees: former, members }, people, YEAR_OPENS)
  return liveYear(desk, plannedYear(root, words), words, (done, total) => {
    if (done === total) onProgress(total, total, null)
    else if (done % TOLD_EVERY === 0) onProgress(done, total, 'demonstration-year')
  })
}

/** The year as it is drawn, before anything is lived. */
export function plannedYear(root: string, words: YearWords): readonly PlannedSession[] {
  return planYear([...roundsOf(readAuthority(root, 'annee.yaml')), ...roundsOf(readAuthority(root, 'autorite.yaml'))], words)
}

type Authority = ReturnType<typeof readAuthority>

function readAuthority(root: string, file: string) {
  const { schemes, ...demonstration } = sound(readDemonstrationFile(bytesOf(root, file), file))
  return {
    ...demonstration,
    letters: sound(readLetterTemplates(bytesOf(root, 'lettres.yaml'), 'lettres.yaml')),
    schemes: schemes.map(({ id, file: rules, rounds }) => ({
      id,
      rules: sound(readSchemeFile(bytesOf(root, rules), rules)),
      rounds: rounds.map(({ opens, closes, ...round }) => ({ ...round, opensAt: soundInstant(opens), closesAt: soundInstant(closes) })),
    })),
  }
}

const roundsOf = ({ schemes, committees }: Authority): readonly YearRound[] =>
  schemes.flatMap(({ id, rules, rounds }) =>
    rounds.map((round) => ({
      round: { ...round, schemeId: id },
      rules,
      committee: committees.find((one) => one.id === round.committeeId)?.rules ?? null,
    })),
  )

const open = (desk: Desk, given: Authority, people: readonly PlayedPerson[], at: string): Promise<void> =>
  openDemonstration(desk, { ...given, people, fingerprint: desk.fingerprintOf, at })

const bytesOf = (root: string, file: string): Buffer => readFileSync(join(root, FOLDER, file))

function sound<Value>({ value, problems }: FileReading<Value>): Value {
  if (value === null) throw new Error(problems.map(fileProblemSentence).join('\n'))
  return value
}

function soundInstant(text: string): Instant {
  const instant = instantOf(text)
  if (instant === undefined) throw new Error(`not an instant: ${text}`)
  return instant
}
