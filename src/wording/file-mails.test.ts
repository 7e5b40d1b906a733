import { describe, expect, it } from 'vitest'
import { fileMail, fileMailSentence } from './file-mails.ts'

const OF = { fileId: 'dossier', eventId: 7, from: 'Région d’Exemple', isFictitious: false } as const

describe('a mail about a file', () => {
  it.each([
    ['letter', 'https://c.example/mes-dossiers/dossier/lettre/7'],
    ['submit', 'https://c.example/mes-dossiers/dossier/recepisse'],
  ] as const)('about a %s leads to it', (about, link) => {
    const { subject, body } = fileMail({ ...OF, about }, 'https://c.example')
    expect([subject.startsWith('Région d’Exemple'), body.split('\n').includes(link), body.includes('fictif')]).toEqual([true, true, false])
  })
  it('says that it is fictitious when it is', () => {
    expect(fileMail({ ...OF, about: 'letter', isFictitious: true }, '').body).toContain('Exemple fictif')
  })
})

describe('where it stands', () => {
  const said = (given: Partial<Parameters<typeof fileMailSentence>[0]>): string =>
    fileMailSentence({ state: 'queued', leavesAt: '2026-11-25T08:00:00.000Z', sentAt: null, answer: null, ...given })
  it.each([
    [{}, /^en attente, à partir du 25\snovembre\s2026 à 9\sh\s00$/],
    [{ answer: 451 }, /remis à plus tard \(réponse 451\)/],
    [{ state: 'sent', sentAt: '2026-11-25T08:10:00.000Z' }, /^remis au serveur d’envoi le 25\snovembre\s2026 à 9\sh\s10$/],
    [{ state: 'refused', answer: 550 }, /refusé \(réponse 550\)/],
    [{ state: 'refused' }, /n’a pas répondu à temps/],
    [{ state: 'taken-back' }, /^repris avant de partir$/],
  ] as const)('%j', (given, words) => expect(said(given)).toMatch(words))
})
