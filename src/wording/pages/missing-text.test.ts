import { describe, expect, it } from 'vitest'
import { unknownVersion, withdrawnSentence, withdrawnText } from './missing-text.ts'

describe('a version that was taken back', () => {
  it.each([
    [
      'when and why',
      '2026-11-25T08:00:00Z',
      'déposée deux fois',
      'La version 2 a été retirée le 25\u00a0novembre 2026\u202f: déposée deux fois.',
    ],
    ['why, ended once', '', 'Déposée deux fois. ', 'La version 2 a été retirée\u202f: Déposée deux fois.'],
    ['that no reason was given', '', ' ', 'La version 2 a été retirée, sans motif donné.'],
  ])('says %s', (_, at, reason, sentence) => expect(withdrawnSentence({ number: 2, at, reason })).toBe(sentence))

  it('leaves a text without version under its title', () => {
    expect(withdrawnText('Convention d’exemple', [{ number: 1, at: '', reason: 'erreur' }]).advice).toBe(
      'Convention d’exemple. La version 1 a été retirée\u202f: erreur.',
    )
  })
})

describe('a version that does not exist', () => {
  it('is answered with those that do, each with its first day', () => {
    const { message, links } = unknownVersion('9', '/conventions/c', [
      { number: 1, fromText: null },
      { number: 2, fromText: '2024-06' },
    ])
    expect(message).toBe('Ce texte n’a pas de version «\u202f9\u202f».')
    expect(links).toEqual([
      { href: '/conventions/c?version=1', label: 'Lire la version 1' },
      { href: '/conventions/c?version=2', label: 'Lire la version 2, à partir de juin 2024' },
    ])
  })

  it('is not repeated whole when what is asked is long', () => {
    expect(unknownVersion('9'.repeat(41), '/c', []).message).toBe(`Ce texte n’a pas de version «\u202f${'9'.repeat(40)}…\u202f».`)
  })
})
