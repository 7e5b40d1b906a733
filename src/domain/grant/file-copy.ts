import { DECLARATION_KINDS } from '../scheme/scheme-rules.ts'
import { APPLICANT_KINDS, WORK_FORMATS } from '../scheme/supported-work.ts'
import type { Applicant, ApplicationContent } from './application.ts'
import { FUNDING_KINDS } from './budget-table.ts'
import type { AskedQuestions } from './carry-over.ts'

/** How a copy of a file names its own form. */
export const FILE_COPY_FORMAT = 'contrechamp-dossier-1'

/** A file as its applicant takes it away: what it says, the questions it answers, and the names of its documents. */
export type FileCopy = { readonly content: ApplicationContent; readonly questions: AskedQuestions; readonly parts: readonly string[] }

const LONGEST_LINE = 300
const LONGEST_TEXT = 100_000
const MOST_ROWS = 200

type Keys = Readonly<Record<string, unknown>>
const keysOf = (value: unknown): Keys => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Keys) : {})
const rowsOf = (value: unknown): Keys[] => (Array.isArray(value) ? value.slice(0, MOST_ROWS).map(keysOf) : [])
const line = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST_LINE) : '')
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : '')
const oneOf = <Name extends string>(names: readonly Name[], value: unknown): Name | null => names.find((name) => name === value) ?? null

/**
 * Reads the copy of a file that somebody took away, here or elsewhere; nothing when it is no such copy.
 * Bounds: a stranger may have written it: what is not of its kind is left out, what is too long is cut.
 * Policy: docs/decisions/2026-11-25-drafts-kept-and-taken-up.md
 */
export function readFileCopy(copy: string): FileCopy | undefined {
  const whole = keysOf(parsed(copy))
  if (whole['format'] !== FILE_COPY_FORMAT || typeof whole['content'] !== 'object' || whole['content'] === null) return undefined
  const content = keysOf(whole['content'])
  const budget = keysOf(content['budget'])
  return {
    content: {
      title: line(content['title']),
      format: oneOf(WORK_FORMATS, content['format']),
      isFirstWork: typeof content['isFirstWork'] === 'boolean' ? content['isFirstWork'] : null,
      others: rowsOf(content['others']).map(({ name, part }) => ({ name: line(name), part: line(part) })),
      applicant: applicantOf(keysOf(content['applicant'])),
      asked: line(content['asked']),
      ...(typeof content['deMinimisReceived'] === 'string' ? { deMinimisReceived: line(content['deMinimisReceived']) } : {}),
      answers: Object.fromEntries(
        Object.entries(keysOf(content['answers']))
          .slice(0, MOST_ROWS)
          .map(([id, answer]) => [line(id), text(answer)]),
      ),
      budget: {
        expenses: rowsOf(budget['expenses']).map(({ label, amount, inTerritory }) => ({
          label: line(label),
          amount: line(amount),
          inTerritory: line(inTerritory),
        })),
        funding: rowsOf(budget['funding']).map(({ label, kind, amount, isAcquired }) => ({
          label: line(label),
          kind: oneOf(FUNDING_KINDS, kind) ?? 'own',
          amount: line(amount),
          isAcquired: isAcquired === true,
        })),
      },
      declarations: rowsOf(content['declarations']).flatMap(({ kind, isMade, words }) => {
        const declared = oneOf(DECLARATION_KINDS, kind)
        return declared === null || typeof isMade !== 'boolean' ? [] : [{ kind: declared, isMade, words: text(words) }]
      }),
    },
    questions: rowsOf(whole['questions']).map(({ id, label }) => ({ id: line(id), label: line(label) })),
    parts: rowsOf(whole['parts']).map(({ name }) => line(name)),
  }
}

function parsed(copy: string): unknown {
  try {
    return JSON.parse(copy)
  } catch {
    return undefined
  }
}

/** A commune is carried as it was typed, and looked up anew. */
function applicantOf({ kind, name, siret, rna, birthYear, address, commune }: Keys): Applicant {
  return {
    kind: oneOf(APPLICANT_KINDS, kind) ?? 'natural-person',
    name: line(name),
    siret: line(siret) || null,
    rna: line(rna) || null,
    birthYear: typeof birthYear === 'number' && Number.isInteger(birthYear) ? birthYear : null,
    address: line(address),
    territoryId: null,
    ...(line(commune) === '' ? {} : { commune: line(commune) }),
  }
}
