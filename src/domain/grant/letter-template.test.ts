import { describe, expect, it } from 'vitest'
import { variablesOf, writtenLetter, type LetterTemplate } from './letter-template.ts'

const TEMPLATE: LetterTemplate = {
  id: 'complet',
  title: 'Accusé',
  subject: 'Dossier {numéro}',
  body: 'Bonjour { demandeur },\n\n« {titre} » ({numéro}) est complet.',
  states: ['complete'],
}
const VALUES = { numéro: 'VDE-1', demandeur: 'Nour', titre: 'Le {numéro} $& caché' }

describe('a letter from its template', () => {
  it('says its variables, and a value that looks like one stays as it was typed', () => {
    expect(writtenLetter(TEMPLATE, 'complete', VALUES)).toEqual({
      value: { subject: 'Dossier VDE-1', text: 'Bonjour Nour,\n\n« Le {numéro} $& caché » (VDE-1) est complet.' },
    })
    expect(variablesOf(TEMPLATE)).toEqual(['numéro', 'demandeur', 'titre'])
  })
  it('is not written with a hole, an unknown variable or to a file elsewhere in its life: each is told', () => {
    const told = writtenLetter({ ...TEMPLATE, body: '{titre} {raison} {constructor}' }, 'submitted', { ...VALUES, raison: ' ' })
    expect(told).toEqual({
      refusals: [
        { kind: 'state-not-meant', states: ['complete'] },
        { kind: 'value-missing', name: 'raison' },
        { kind: 'variable-unknown', name: 'constructor' },
      ],
    })
  })
})
