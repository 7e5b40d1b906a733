import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBaseline } from '#domain/baseline/read-baseline.ts'
import type { BaselineReading } from '#domain/baseline/baseline-reading.ts'
import { readBaselineFolder } from '#registry/read/baseline-folder.ts'
import { conventionOf, labelledPassages } from '../baseline/labelled-passages.ts'

const ROOT = process.cwd()
const rules = readBaselineFolder(ROOT)
const learn = (...words: string[]): { status: number | null; stdout: string } =>
  spawnSync(process.execPath, ['scripts/learn-baseline.js', ...words], { cwd: ROOT, encoding: 'utf8' })

function readingOf(request: string, text: string): BaselineReading | undefined {
  return readBaseline(conventionOf({ text, inPreamble: false }), rules.index).find((one) => one.request === request)
}

describe('the words learnt from labelled passages', () => {
  it('were learnt from the passages, the rules and the code of today: else, npm run learn', () => expect(learn('--check').status).toBe(0))
  it('take less than a megabyte and a half', () => expect(statSync(join(ROOT, 'rules/baseline/learnt.json')).size).toBeLessThan(1_500_000))
  it('propose nothing in almost every sentence that asks for nothing', () => {
    const neutral = ['neutral', 'neutral-2', 'neutral-3'].flatMap(labelledPassages)
    const fired = neutral.flatMap(({ text }) =>
      readBaseline(conventionOf({ text, inPreamble: false }), rules.index).filter(
        ({ isMeasured, state }) => isMeasured && state !== 'absent',
      ),
    )
    expect(neutral.length).toBeGreaterThan(1500)
    expect(fired.length).toBeLessThanOrEqual(25)
  })
})

describe('a passage that learnt words find', () => {
  const FOUND = 'Le contenu des films projetés ne peut entraîner aucune baisse de la subvention de la salle.'
  it('says which words weighed most, and where they were looked for', () => {
    const reading = readingOf('P8.3', FOUND)
    expect(reading?.searched.for.at(-1)?.way).toBe('mots appris des passages étiquetés, du plus lourd au plus léger')
    expect(reading?.passages[0]?.quote).toBe(FOUND)
    expect(reading?.passages[0]?.why.met.length).toBeGreaterThan(1)
  })
  it('set aside, says which words weigh against it', () => {
    const text =
      'Les organisations syndicales du personnel de l’agence sont associées au comité de suivi du télétravail, qui établit chaque année un bilan partagé.'
    const aside = readingOf('P2.1', text)?.setAside ?? []
    expect(readingOf('P2.1', text)?.state).toBe('absent')
    expect(aside.flatMap(({ why }) => (why.way.startsWith('mots appris qui pèsent contre') ? why.met : [])).length).toBeGreaterThan(0)
  })
  it.each([
    ['denied', 'Les associations de réalisateurs ne sont pas conviées au comité de suivi.'],
    ['supposed', 'Les associations de réalisateurs pourraient un jour rejoindre le comité de suivi.'],
    ['reported', 'Une tribune réclamait que les associations de réalisateurs siègent au comité de suivi.'],
    ['of another subject', 'Le comité de sélection du concours de la ville se réunit en mai.'],
  ])('is not one that is %s', (_, text) => expect(readingOf('P2.1', text)?.state).toBe('absent'))
  it('is never a definition', () => {
    const text = 'On entend par « comité de suivi » la réunion des organisations professionnelles.'
    expect(readingOf('P2.1', text)?.passages.filter(({ why }) => why.way.startsWith('mots appris'))).toEqual([])
  })
})
