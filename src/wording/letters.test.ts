import { describe, expect, it } from 'vitest'
import { actLetter, actSentence, actTitle, confirmationLetter, subjectWords } from './letters.ts'

const ACT = {
  kind: 'published' as const,
  textTitle: 'Convention 2026-2028',
  isExample: false,
  versionNumber: 2,
  fromText: '2026-01-01',
  reason: null,
  event: null,
  request: null,
}

describe('what is told of an act', () => {
  it.each([
    [ACT, 'Convention 2026-2028\u202f: version 2 publiée'],
    [{ ...ACT, isExample: true }, 'Convention 2026-2028 (exemple fictif)\u202f: version 2 publiée'],
    [{ ...ACT, isExample: true, textTitle: 'Un exemple' }, 'Un exemple\u202f: version 2 publiée'],
    [{ ...ACT, kind: 'withdrawn' as const }, 'Convention 2026-2028\u202f: version 2 retirée'],
    [
      { ...ACT, kind: 'dated' as const, event: { kind: 'signed' as const, onText: '2026-03', note: '' } },
      'Convention 2026-2028\u202f: signé (mars 2026)',
    ],
    [{ ...ACT, kind: 'decided' as const, request: 'P8.2' }, 'Convention 2026-2028\u202f: demande P8.2 lue par une personne'],
    [{ ...ACT, kind: 'answered' as const }, 'Convention 2026-2028\u202f: réponse à une contestation'],
  ])('%# is « %s »', (act, title) => expect(actTitle(act)).toBe(title))
  it.each([
    ['2026-01-01', /depuis le 1er\sjanvier 2026\.$/],
    ['2026-01', /depuis janvier 2026\.$/],
    ['2026', /depuis 2026\.$/],
    [null, /n’est pas connu\.$/],
  ])('the first day is told at the degree known: %s', (fromText, words) => expect(actSentence({ ...ACT, fromText })).toMatch(words))
})

describe('letters', () => {
  it('one that asks to confirm has one link, and says what happens without an answer', () => {
    const { body } = confirmationLetter({ subject: subjectWords({ kind: 'all' }), link: 'https://c.example/suivre/x', days: 7 })
    expect(body.match(/https:\S+/g)).toEqual(['https://c.example/suivre/x'])
    expect(body).toContain('au bout de 7 jours')
  })
  it('one that tells has the way to read and the way to leave', () => {
    const { body } = actLetter(ACT, {
      subject: 'tout',
      link: 'https://c.example/conventions/un',
      leave: 'https://c.example/suivre/x/quitter',
    })
    expect(body.match(/https:\S+/g)).toEqual(['https://c.example/conventions/un', 'https://c.example/suivre/x/quitter'])
  })
})
