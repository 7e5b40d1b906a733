import { describe, expect, it } from 'vitest'
import { maskedIn } from './mask-person.ts'

const whole = { confidence: 'certain', masked: '[personne physique]' } as const
const careOf = { confidence: 'certain', masked: 'Association X chez [personne physique]' } as const

describe('a purpose that names the beneficiary', () => {
  it.each([
    ['Aide à Monsieur Jean Dupontel', 'Aide à [personne physique]'],
    ['Aide à Jean Dupontel', 'Aide à [personne physique]'],
    ['DUPONTEL JEAN : bourse', '[personne physique] : bourse'],
    ['Film de Mme Dupontel', 'Film de Mme [personne physique]'],
    ['Bourse d’Dupontel-Martin', 'Bourse [personne physique]'],
    ['Écriture', 'Écriture'],
    ['', ''],
  ])('« %s » becomes « %s »', (text, masked) => {
    expect(maskedIn(text, 'Monsieur Jean Dupontel', whole)).toBe(masked)
  })
  it('accents do not hide a name', () => {
    expect(maskedIn('Bourse GENEVIEVE', 'Mme Geneviève Aa', whole)).toBe('Bourse [personne physique]')
  })
  it('the body at whose place the person lives keeps its name', () => {
    expect(maskedIn('Association X : aide à Jean Dupontel', 'Association X chez Jean Dupontel', careOf)).toBe(
      'Association X : aide à [personne physique]',
    )
  })
  it.each([
    ['Li', 'Aide à Li'],
    ['Lin', 'Aide à [personne physique]'],
    ['Linh', 'Aide à [personne physique]'],
  ])('a name of few letters: %s', (surname, masked) => {
    expect(maskedIn(`Aide à ${surname}`, `M. ${surname}`, whole)).toBe(masked)
  })
})
