import type { ApplicationState } from '#domain/grant/application-life.ts'
import { checkApplication, type Finding } from '#domain/grant/check-application.ts'
import { isPast, timeLimits, type TimeLimit } from '#domain/grant/time-limits.ts'
import { FILE_ACTS, type FileAct } from '#domain/rights/act.ts'
import { FILE_RIGHTS } from '#domain/rights/rights-table.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { Day } from '#domain/time/day.ts'
import type { FileWork, Officer, WorkedFile } from './ports/file-work.ts'
import type { KeptTemplate, LetterTemplates } from './ports/letter-templates.ts'
import { permitInHouse } from './permit.ts'
import type { Roles } from './ports/roles.ts'
import type { Schemes } from './ports/schemes.ts'

/** One file of the desk: what lacks, which time limits run, whether one has passed. */
export type WorkLine = WorkedFile & {
  readonly rules: SchemeRules
  readonly findings: readonly Finding[]
  readonly limits: readonly TimeLimit[]
  readonly late: readonly TimeLimit[]
  /** Whether one reads what is paid of it. */
  readonly hasPayments: boolean
}

/** How many files one officer has, or none has, by where they stand. */
export type OfficerLoad = {
  readonly officerId: string | null
  readonly total: number
  /** Those on which the next step is the service's. */
  readonly toDo: number
  readonly waiting: number
  readonly late: number
}

export type Work = {
  readonly lines: readonly WorkLine[]
  readonly officers: readonly Officer[]
  readonly loads: readonly OfficerLoad[]
  readonly templates: readonly KeptTemplate[]
  /** Acts that one's roles may ever do, on some file. */
  readonly acts: readonly FileAct[]
  /** Authorities whose files one reads. */
  readonly authorityIds: readonly string[]
}

type Desk = {
  readonly fileWork: FileWork
  readonly schemes: Schemes
  readonly roles: Roles
  readonly letterTemplates: LetterTemplates
}

/** The files that a service has to work on; null for whoever serves no authority. */
export async function readWork({ fileWork, schemes, roles, letterTemplates }: Desk, personId: string, on: Day): Promise<Work | null> {
  const serving = await permitInHouse(roles, 'read-queue', personId, on)
  if (serving.length === 0) return null
  const authorityIds = [...new Set(serving.map(({ authorityId }) => authorityId))]
  const [files, all, officers, templates] = await Promise.all([
    fileWork.files(authorityIds, personId),
    schemes.all(),
    fileWork.officers(authorityIds, on),
    letterTemplates.of(authorityIds),
  ])
  const rounds = new Map(
    all.flatMap((scheme) =>
      scheme.rounds.map((round) => {
        const version = scheme.versions.find(({ number }) => number === round.version) ?? scheme.versions[0]
        return [round.id, { round, rules: version.rules }] as const
      }),
    ),
  )
  const isPaidBy = ({ state }: WorkedFile): boolean =>
    FILE_RIGHTS['read-payments'].some((right) => right.states.includes(state) && serving.some(({ role }) => role === right.role))
  const lines = files.flatMap((file): WorkLine[] => {
    const found = rounds.get(file.roundId)
    if (found === undefined) return []
    const limits = timeLimits({ ...file, round: found.round, silence: found.rules.silence })
    const late = limits.filter((limit) => isPast(limit, on))
    return [{ ...file, rules: found.rules, findings: findingsOf(found.rules, file), limits, late, hasPayments: isPaidBy(file) }]
  })
  const acts = FILE_ACTS.filter((act) => FILE_RIGHTS[act].some((right) => serving.some(({ role }) => role === right.role)))
  return { lines, officers, loads: loadsOf(lines, officers), templates, acts, authorityIds }
}

const findingsOf = (rules: SchemeRules, { content, documents, receivedOn }: WorkedFile): Finding[] =>
  checkApplication(rules, content, { documents: [...documents], year: Number(receivedOn.slice(0, 4)) })

const TO_DO: readonly ApplicationState[] = ['submitted', 'complete', 'eligible']
/** Where nothing more is to be done. */
export const OVER: readonly ApplicationState[] = ['refused', 'withdrawn', 'settled', 'lapsed', 'deferred']

/** Files in hand of each officer, then those that nobody has; what is over weighs on nobody. */
function loadsOf(lines: readonly WorkLine[], officers: readonly Officer[]): OfficerLoad[] {
  const inHand = lines.filter(({ state }) => !OVER.includes(state))
  return [...new Set(officers.map(({ personId }) => personId)), null].map((officerId) => {
    const own = inHand.filter(({ officerIds }) => (officerId === null ? officerIds.length === 0 : officerIds.includes(officerId)))
    return {
      officerId,
      total: own.length,
      toDo: own.filter(({ state }) => TO_DO.includes(state)).length,
      waiting: own.filter(({ state }) => state === 'incomplete').length,
      late: own.filter(({ late }) => late.length > 0).length,
    }
  })
}
