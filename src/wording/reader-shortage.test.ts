import { describe, expect, it } from 'vitest'
import { assignReaders } from '#domain/committee/assign-readers.ts'
import { FORBIDDEN, type ReaderQuestion } from '#domain/committee/reader-question.ts'
import { fewestSentence, lackingSentence, shortageSentence } from './reader-shortage.ts'

const asked = (readings: number, most: number, costs: readonly number[]): ReaderQuestion => ({
  experts: ['Ana', 'Bo'].map((id) => ({ id, most: null })),
  files: Array.from({ length: costs.length / 2 }, (_, rank) => `D${rank + 1}`),
  readings,
  most,
  costs: Int16Array.from(costs),
})

function told(question: ReaderQuestion): string {
  const outcome = assignReaders(question)
  return outcome.kind === 'short' ? shortageSentence(question, outcome.shortage) : ''
}

describe('a shortage of readers, in words', () => {
  it('names the files, who alone could read them and how many these may', () => {
    expect(told(asked(1, 1, [1, FORBIDDEN, 1, FORBIDDEN]))).toBe(
      'Les 2 dossiers D1 et D2 ont besoin de 2 lectures par l’expert Ana, qui ne peut en faire que 1\u202f: tous les autres experts sont en conflit ou lisent déjà ces dossiers. Relevez leur charge, nommez un suppléant ou demandez moins de lectures.',
    )
  })

  it('names the file with too few experts without conflict', () => {
    expect(told(asked(2, 9, [1, FORBIDDEN]))).toBe(
      'Le dossier D1 demande 2 lectures, et un seul expert est sans conflit avec lui. Nommez un suppléant ou demandez moins de lectures.',
    )
  })

  it('says it of all experts when together they may not read enough', () => {
    expect(told(asked(1, 1, [1, 1, 1, 1, 1, 1]))).toBe(
      'Tous ensemble, les 2 experts ne peuvent faire que 2 lectures\u202f: 3 dossiers suffisent à en demander 3. Relevez leur charge, nommez des suppléants ou demandez moins de lectures.',
    )
  })

  it('names the trade or the language that lacks', () => {
    const needs = [
      { kind: 'language', name: 'breton', files: [0], experts: [], atLeast: 1 },
      { kind: 'trade', name: 'son', files: [0], experts: [1], atLeast: 2 },
    ] as const
    const question = asked(1, 1, [1, 1])
    expect(lackingSentence(question, needs, { need: 0, file: 0, possible: 0 })).toBe(
      'Pour la langue «\u202fbreton\u202f», le dossier D1 demande 1 lecteur, et aucun expert sans conflit ne répond.',
    )
    expect(lackingSentence(question, needs, { need: 1, file: 0, possible: 1 })).toBe(
      'Pour le métier «\u202fson\u202f», le dossier D1 demande 2 lecteurs, et 1 expert sans conflit répond seulement.',
    )
    expect(fewestSentence(question, needs, [{ kind: 'need', need: 0, file: 0 }])).toBe(
      'Une seule contrainte est à lever pour que toutes les autres tiennent, et aucune façon n’en lève moins (prouvé). Par exemple\u202f: ne pas demander la langue «\u202fbreton\u202f» pour le dossier D1.',
    )
    expect(
      fewestSentence(question, needs, [
        { kind: 'load', expert: 1 },
        { kind: 'readings', file: 0 },
      ]),
    ).toBe(
      'Au moins 2 contraintes sont à lever pour que toutes les autres tiennent, et aucune façon n’en lève moins (prouvé). Par exemple\u202f: relever la charge de Bo\u202f; demander moins de lectures pour le dossier D1.',
    )
  })
})
