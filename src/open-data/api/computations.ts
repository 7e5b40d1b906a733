import type { EngineFiles } from '#application/ports/engine-files.ts'
import { readScenario } from '#application/read-scenario.ts'
import { columnsOf } from '#domain/cofinancing/aid-columns.ts'
import { positionOf } from '#domain/cofinancing/position.ts'
import { equityOf } from '#domain/equity/equity.ts'
import { ration } from '#domain/scenario/ration.ts'
import { RATIONING_METHODS } from '#domain/scenario/scenario.ts'
import { simulate } from '#domain/scenario/simulation.ts'
import type { FileProblem } from '#domain/source/file-problem.ts'
import { MOMENTS } from '#domain/source/moment.ts'
import { certificateAnswer, type SealedText } from '#wording/answers/certificate.ts'
import { equityAnswer } from '#wording/answers/equity-answer.ts'
import { positionAnswer } from '#wording/answers/position-answer.ts'
import { problemAnswer } from '#wording/answers/problem-answer.ts'
import { shareAnswer } from '#wording/answers/share-answer.ts'
import { allottedAnswer } from '#wording/answers/allotted-answer.ts'
import { refusedSimulation, simulateAnswer } from '#wording/answers/simulate-answer.ts'
import { API } from '#wording/api.ts'

/** What a computation answers: the same JSON as the command, or a problem as RFC 9457 writes it. */
export type ApiAnswer = { readonly status: number; readonly body: object }

/** The fields of a request: texts of files, and words. */
export type ApiFields = Readonly<Record<string, unknown>>

/** Each computation by its name: the fields it needs, those it may have, and what it does. */
export type Computation = {
  readonly needs: readonly string[]
  readonly mayHave: readonly string[]
  readonly answer: (fields: Readonly<Record<string, string>>, files: EngineFiles) => Promise<ApiAnswer> | ApiAnswer
}

const bytesOf = (text: string | undefined): Uint8Array => new TextEncoder().encode(text ?? '')

export const COMPUTATIONS: Readonly<Record<string, Computation>> = {
  position: {
    needs: ['rule', 'aids'],
    mayHave: ['moment', 'own_money', 'trail'],
    answer: (fields, files) => {
      const moment = MOMENTS.find((one) => one === (fields['moment'] ?? 'voted'))
      if (moment === undefined) return misused('moment', MOMENTS)
      const rule = files.rule(bytesOf(fields['rule']), null)
      const aids = files.aids(bytesOf(fields['aids']), fields['own_money'] === 'yes', null)
      if (rule.value === null || aids.value === null) return refused([...named('rule', rule.problems), ...named('aids', aids.problems)])
      const columns = columnsOf(aids.value)
      const position = positionOf(rule.value, columns, moment)
      return { status: 200, body: positionAnswer(rule.value, position, aids.value, columns.account, fields['trail'] === 'yes') }
    },
  },
  share: {
    needs: ['method', 'envelope', 'claims'],
    mayHave: [],
    answer: (fields, files) => {
      const method = RATIONING_METHODS.find((one) => one === fields['method'])
      const envelope = files.euros(fields['envelope'] ?? '')
      if (method === undefined) return misused('method', RATIONING_METHODS)
      if (envelope === undefined) return misused('envelope', ['1234.50'])
      const claims = files.claims(bytesOf(fields['claims']), null)
      if (claims.value === null) return refused(named('claims', claims.problems))
      return { status: 200, body: shareAnswer(method, envelope, claims.value, ration(envelope, claims.value, method)) }
    },
  },
  simulate: {
    needs: ['scenario', 'rule', 'territories'],
    mayHave: ['certificate', 'trail'],
    answer: async (fields, files) => {
      const given: Readonly<Record<string, string>> = fields
      // The scenario names two files; the request gives them under their own field.
      const asked = files.scenario(bytesOf(given['scenario']), 'scenario')
      const read = await readScenario(files, { bytes: bytesOf(given['scenario']), file: 'scenario' }, (name) =>
        Promise.resolve(bytesOf(asked.value?.rule === name ? given['rule'] : given['territories'])),
      )
      if (read.value === null) return refused(read.problems)
      const { scenario, rule, territories, bytes } = read.value
      const simulated = simulate(scenario, rule.key, territories)
      if (!('value' in simulated)) {
        const refusal = refusedSimulation(scenario.id, simulated.refusals)
        return { status: 422, body: { ...problem(422, API.infeasible), ...refusal } }
      }
      const plain = simulateAnswer(scenario.id, simulated.value)
      const answer = given['trail'] === 'yes' ? { ...plain, ...allottedAnswer(read.value, simulated.value.allocation) } : plain
      if (given['certificate'] !== 'yes') return { status: 200, body: answer }
      const sealed = (content: Uint8Array): SealedText => ({ text: new TextDecoder().decode(content), sha256: files.sha256(content) })
      const texts = { scenario: sealed(bytes.scenario), rule: sealed(bytes.rule), territories: sealed(bytes.territories) }
      return { status: 200, body: { ...answer, certificate: certificateAnswer(texts, simulated.value.allocation) } }
    },
  },
  verify: {
    needs: ['certificate'],
    mayHave: [],
    answer: (fields, files) => {
      const failed = files.failedCertificate(bytesOf(fields['certificate']))
      return { status: 200, body: failed === undefined ? { valid: true } : { valid: false, failed_claim: API.failed(failed) } }
    },
  },
  equity: {
    needs: ['values'],
    mayHave: [],
    answer: (fields, files) => {
      const values = files.values(bytesOf(fields['values']), null)
      return values.value === null ? refused(named('values', values.problems)) : { status: 200, body: equityAnswer(equityOf(values.value)) }
    },
  },
}

/** Answers a computation, once its fields are known to be texts that it expects. */
export async function computed(name: string, fields: ApiFields, files: EngineFiles): Promise<ApiAnswer> {
  const computation = Object.hasOwn(COMPUTATIONS, name) ? COMPUTATIONS[name] : undefined
  if (computation === undefined) return { status: 404, body: problem(404, API.unknown(Object.keys(COMPUTATIONS))) }
  const known = [...computation.needs, ...computation.mayHave]
  const wrong = Object.keys(fields).find((field) => !known.includes(field) || typeof fields[field] !== 'string')
  if (wrong !== undefined) return { status: 400, body: problem(400, API.wrongField(wrong, known)) }
  const lacking = computation.needs.find((field) => !Object.hasOwn(fields, field))
  if (lacking !== undefined) return { status: 400, body: problem(400, API.lackingField(lacking)) }
  const texts = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, String(value)]))
  return computation.answer(texts, files)
}

/** A problem as RFC 9457 writes it. */
export const problem = (status: number, title: string): { type: string; title: string; status: number } => ({
  type: 'about:blank',
  title,
  status,
})

const named = (file: string, problems: readonly FileProblem[]): readonly FileProblem[] => problems.map((one) => ({ ...one, file }))

const refused = (problems: readonly FileProblem[]): ApiAnswer => ({
  status: 422,
  body: { ...problem(422, API.refused), problems: problems.map(problemAnswer) },
})

const misused = (field: string, expected: readonly string[]): ApiAnswer => ({
  status: 400,
  body: problem(400, API.misused(field, expected)),
})
