import { expect, it } from 'vitest'
import { fileMailState } from './file-mail.ts'

const AT = '2026-11-25T08:00:00.000Z'

it.each([
  ['with one try left, it waits', { sentAt: null, takenBackAt: null, triesLeft: 1 }, 'queued'],
  ['without a try left, it will not leave', { sentAt: null, takenBackAt: null, triesLeft: 0 }, 'refused'],
  ['taken by the server at its last try, it is sent', { sentAt: AT, takenBackAt: null, triesLeft: 0 }, 'sent'],
  ['taken back, it is so though nothing is left to try', { sentAt: null, takenBackAt: AT, triesLeft: 0 }, 'taken-back'],
] as const)('%s', (_, facts, state) => expect(fileMailState(facts)).toBe(state))
