import { expect, it } from 'vitest'
import { instantOf, type Instant } from '../time/instant.ts'
import { invitationStanding } from './co-applicant-invitation.ts'

const at = (text: string): Instant => instantOf(text) ?? expect.fail(text)
const LINK = { expiresAt: at('2026-12-09T10:00:00.000Z'), usedAt: null, withdrawnAt: null }
const ONCE = at('2026-11-26T10:00:00.000Z')

it.each([
  ['one millisecond before its end', '2026-12-09T09:59:59.999Z', LINK, 'waiting'],
  ['at its end', '2026-12-09T10:00:00.000Z', LINK, 'expired'],
  ['one millisecond after', '2026-12-09T10:00:00.001Z', LINK, 'expired'],
  ['used, even after its end', '2027-01-01T00:00:00.000Z', { ...LINK, usedAt: ONCE }, 'joined'],
  ['withdrawn', '2026-11-27T10:00:00.000Z', { ...LINK, withdrawnAt: ONCE }, 'withdrawn'],
  ['withdrawn once used', '2026-11-27T10:00:00.000Z', { ...LINK, usedAt: ONCE, withdrawnAt: ONCE }, 'withdrawn'],
])('a link %s', (_, instant, link, standing) => expect(invitationStanding(link, at(instant))).toBe(standing))
