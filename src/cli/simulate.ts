import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EngineFiles } from '#application/ports/engine-files.ts'
import { readScenario, type WholeScenario } from '#application/read-scenario.ts'
import type { Allocation } from '#domain/scenario/allocation.ts'
import { allottedTrails } from '#domain/scenario/allocation-trail.ts'
import { simulate } from '#domain/scenario/simulation.ts'
import { certificateAnswer, type SealedText } from '#wording/answers/certificate.ts'
import { allottedAnswer } from '#wording/answers/allotted-answer.ts'
import { refusedSimulation, simulateAnswer } from '#wording/answers/simulate-answer.ts'
import { CERTIFICATE_NOT_WRITTEN, SIMULATE_HELP, simulationText } from '#wording/scenario-report.ts'
import { allocationRefusalSentence } from '#wording/allocation-refusals.ts'
import { MISUSED } from '#wording/misused.ts'
import { trailsText } from '#wording/trail.ts'
import type { Command } from './command.ts'
import { openedFile, refusedFiles, writeJson } from './engine-files.ts'
import { readGivenFile } from './given-file.ts'
import { givenWords } from './given-words.ts'
import { extraWord, misuse, refusedOption } from './misuse.ts'

const OPTIONS = { json: { type: 'boolean' }, trail: { type: 'boolean' }, certificate: { type: 'string' } } as const

/** Shares an envelope as a scenario says, and writes the certificate of it when asked. */
export function simulateCommand(files: EngineFiles): Command {
  return async (words) => {
    const given = givenWords(words, OPTIONS)
    if (given?.values.help === true) {
      process.stdout.write(SIMULATE_HELP)
      return 0
    }
    const [path, ...others] = given?.positionals ?? []
    if (given === undefined || path === undefined || others.length > 0) {
      return misuse(words, SIMULATE_HELP, [
        refusedOption(given, words),
        path === undefined && MISUSED.lacking('SCENARIO.yaml'),
        extraWord(given?.positionals ?? [], 1),
      ])
    }
    const isJson = given.values.json === true
    const file = await openedFile(path)
    if (file === 3) return file
    const beside = async (name: string): Promise<Uint8Array | undefined> => {
      const found = await readGivenFile(join(dirname(path), name))
      return 'bytes' in found ? found.bytes : undefined
    }
    const read = await readScenario(files, { bytes: file.bytes, file: file.name }, beside)
    if (read.value === null) {
      refusedFiles(read.problems, isJson)
      return read.problems.some(({ reason }) => reason === 'file-missing') ? 3 : 1
    }
    const { scenario, rule, territories } = read.value
    const simulated = simulate(scenario, rule.key, territories)
    if (!('value' in simulated)) {
      if (isJson) writeJson(refusedSimulation(scenario.id, simulated.refusals))
      for (const refusal of simulated.refusals) process.stderr.write(`${allocationRefusalSentence(refusal)}\n`)
      return 1
    }
    const place = given.values.certificate
    if (place !== undefined && !(await isWritten(place, certificateText(files, read.value, simulated.value.allocation)))) return 3
    const answer = simulateAnswer(scenario.id, simulated.value)
    const { allocation } = simulated.value
    const hasTrail = given.values.trail === true
    if (isJson) writeJson(hasTrail ? { ...answer, ...allottedAnswer(read.value, allocation) } : answer)
    else {
      process.stdout.write(simulationText(scenario.title, answer, territories))
      if (hasTrail) process.stdout.write(trailsText(allottedTrails(read.value, allocation).map(({ code, trail }) => [code, trail])))
    }
    return 0
  }
}

function certificateText(files: EngineFiles, { bytes }: WholeScenario, allocation: Allocation): string {
  const sealed = (content: Uint8Array): SealedText => ({
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content),
    sha256: files.sha256(content),
  })
  const texts = { scenario: sealed(bytes.scenario), rule: sealed(bytes.rule), territories: sealed(bytes.territories) }
  return `${JSON.stringify(certificateAnswer(texts, allocation), null, 1)}\n`
}

async function isWritten(place: string, text: string): Promise<boolean> {
  try {
    await writeFile(place, text)
    return true
  } catch {
    process.stderr.write(`${CERTIFICATE_NOT_WRITTEN(place)}\n`)
    return false
  }
}
