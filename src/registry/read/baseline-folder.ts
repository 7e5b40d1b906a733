import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stemmer } from '@orama/stemmers/french'
import type { BaselineRules } from '#application/ports/baseline-rules.ts'
import { baselineIndex } from '#domain/baseline/baseline-index.ts'
import type { LearntWords } from '#domain/baseline/learnt-words.ts'
import type { FileReading } from '#domain/source/file-problem.ts'
import { sha256OfAll } from '../fingerprint.ts'
import { learntWordsOf, type LearntFile } from './learnt-file.ts'
import { readBaselineRules, readCues, readLexicon } from './baseline-rules-file.ts'
import { readModelClauses, readRegister } from './register-file.ts'

/** Files of rules, in the order of the register. */
const RULES = ['principles.yaml', 'issues.yaml', 'freedom.yaml', 'axes.yaml', 'other-requests.yaml']
const MOST_STEMS = 50_000

/** Reads the register, the rules of the common base and our clauses; a file of ours that is badly made is a bug, and throws. */
export function readBaselineFolder(root: string): BaselineRules {
  const bytes = (path: string): Uint8Array => readFileSync(join(root, path))
  const register = sound(readRegister(bytes('data/register/requests.yaml'), 'requests.yaml'))
  const lexicon = sound(readLexicon(bytes('rules/baseline/words.yaml'), 'words.yaml'))
  const cues = sound(readCues(bytes('rules/baseline/cues.yaml'), 'cues.yaml'))
  const rules = RULES.flatMap((file) => sound(readBaselineRules(bytes(join('rules/baseline', file)), { lexicon, register }, file)))
  const rank = new Map(register.requests.map(({ id }, place) => [id, place]))
  const inOrder = rules.toSorted((a, b) => (rank.get(a.request) ?? 0) - (rank.get(b.request) ?? 0))
  return {
    register,
    index: baselineIndex(inOrder, cues, frenchStem(), learntIn(root)),
    modelClauses: sound(readModelClauses(bytes('data/register/model-clauses.yaml'), register, 'model-clauses.yaml')),
  }
}

/** What labelled passages taught; written by `npm run learn`, read as it is. */
function learntIn(root: string): LearntWords {
  const file: LearntFile = JSON.parse(readFileSync(join(root, 'rules/baseline/learnt.json'), 'utf8'))
  return learntWordsOf(file)
}

/** The fingerprint of every file that a reading hangs on: the rules, the register, and what reads. Another one, and texts are read anew. */
export function baselineFingerprint(root: string): string {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(root, folder))
      .filter((name) => !name.endsWith('.test.ts'))
      .toSorted()
      .map((name) => join(root, folder, name))
  const files = [...inFolder('rules/baseline'), ...inFolder('src/domain/baseline'), join(root, 'data/register/requests.yaml')]
  return sha256OfAll(files.map((file) => readFileSync(file)))
}

/** Stems of French words; those already asked are kept. */
export function frenchStem(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const kept = known.get(word)
    if (kept !== undefined) return kept
    const stem = stemmer(word)
    if (known.size >= MOST_STEMS) known.clear()
    known.set(word, stem)
    return stem
  }
}

function sound<Value>(reading: FileReading<Value>): Value {
  if (reading.value === null) throw new Error(JSON.stringify(reading.problems))
  return reading.value
}
