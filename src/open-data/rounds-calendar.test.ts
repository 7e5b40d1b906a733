import { expect, it } from 'vitest'
import type { AnnouncedRound, Scheme } from '#application/ports/schemes.ts'
import { SMALL_SCHEME } from '../../test/fixtures/small-scheme.ts'
import { soundInstant } from '../../test/fixtures/small-authority.ts'
import { cents } from '#domain/money/cents.ts'
import type { Day } from '#domain/time/day.ts'
import { roundsCalendar } from './rounds-calendar.ts'

const ROUND: AnnouncedRound = {
  id: 'essai-2026',
  schemeId: 'essai-aide',
  version: 1,
  label: 'Première session ; « été », suite',
  opensAt: soundInstant('2026-07-01T07:00:00.000Z'),
  closesAt: soundInstant('2026-12-31T22:59:00.000Z'),
  envelope: null,
  committeeId: null,
  committeeOn: '2027-02-11' as Day,
  decisionOn: null,
  changes: [],
}
const scheme = (round: Partial<AnnouncedRound> = {}): Scheme => ({
  id: 'essai-aide',
  authority: { id: 'essai', name: 'Région d’essai', territoryId: null, numberPrefix: 'ESS', siret: null, isFictitious: true, contact: '' },
  versions: [
    { number: 1, rules: SMALL_SCHEME, fingerprint: 'f', changeNote: '', publishedAt: '2026-01-01T00:00:00.000Z', publishedBy: 'moi' },
  ],
  rounds: [{ ...ROUND, ...round }],
})
const change = (field: string, was: string | null, becomes: string | null, changedAt: string) => ({
  field,
  was,
  becomes,
  reason: 'Affluence.',
  changedAt,
})
/** The lines of each event, unfolded, by its identity. */
function eventsOf(text: string): Map<string, string[]> {
  const events = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
  return new Map(events.map((event) => [/UID:(.*)@contrechamp/.exec(event)?.[1] ?? '', event.split('\r\n')]))
}
const calendar = (round: Partial<AnnouncedRound> = {}): string => roundsCalendar([scheme(round)], 'https://exemple.example')

it('opening and closing are instants, in summer as in winter; the day of the committee is whole, and what is not known is no event', () => {
  const events = eventsOf(calendar())
  expect([...events.keys()]).toEqual(['essai-2026-opens', 'essai-2026-closes', 'essai-2026-committee'])
  expect(events.get('essai-2026-opens')).toContain('DTSTART:20260701T070000Z')
  expect(events.get('essai-2026-closes')).toEqual(
    expect.arrayContaining(['DTSTART:20261231T225900Z', 'DTEND:20261231T230000Z', 'SEQUENCE:0']),
  )
  expect(events.get('essai-2026-committee')).toEqual(
    expect.arrayContaining(['DTSTART;VALUE=DATE:20270211', 'DTEND;VALUE=DATE:20270212', 'DTSTAMP:20260101T000000Z']),
  )
})

it('each change raises the sequence of its own date alone, that of the envelope the closing, and says when and why', () => {
  const [first, second] = ['2026-11-01T10:00:00.000Z', '2026-12-01T10:00:00.000Z']
  const changes = [
    change('closes-at', '2026-12-15T22:59:00.000Z', '2026-12-20T22:59:00.000Z', first),
    change('envelope', '12000000', '9000000', first),
    change('opens-at', '2026-06-24T07:00:00.000Z', ROUND.opensAt, first),
    change('closes-at', '2026-12-20T22:59:00.000Z', ROUND.closesAt, second),
  ]
  const events = eventsOf(calendar({ changes, envelope: cents(90_000_00) }))
  expect(events.get('essai-2026-closes')).toEqual(expect.arrayContaining(['SEQUENCE:3', 'DTSTAMP:20261201T100000Z']))
  expect(events.get('essai-2026-opens')).toEqual(expect.arrayContaining(['SEQUENCE:1', 'DTSTAMP:20261101T100000Z']))
  const said = events
    .get('essai-2026-closes')
    ?.find((line) => line.startsWith('DESCRIPTION'))
    ?.replaceAll(/[\u00a0\u202f]/g, ' ')
  expect(said).toContain('Enveloppe : 90 000 €')
  expect(said).toContain('Enveloppe changée le 1er novembre 2026 (avant : 120 000 €). Raison : Affluence.')
  expect(said).toContain('Date changée le 1er décembre 2026 (avant : 20 décembre 2026 à 23 h 59). Raison : Affluence.')
  expect(events.get('essai-2026-committee')).toContain('SEQUENCE:0')
})

it('a date that is no longer known is cancelled where it stood', () => {
  const changes = [change('committee-on', '2027-02-11', null, '2026-12-01T10:00:00.000Z')]
  const event = eventsOf(calendar({ committeeOn: null, changes })).get('essai-2026-committee')
  expect(event).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20270211', 'SEQUENCE:1']))
})

it('what is fictitious says so, signs are escaped, and the address is whole', () => {
  const event = eventsOf(calendar()).get('essai-2026-closes') ?? []
  expect(event).toContain('SUMMARY:[Fictif] Clôture\u202f: Aide d’exemple\\, Première session \\; « été »\\, suite')
  expect(event.find((line) => line.startsWith('DESCRIPTION'))).toContain(
    'Région d’essai\\n31\u00a0décembre 2026 à 23\u00a0h\u00a059 (heure de Paris)',
  )
  expect(event).toContain('URL;VALUE=URI:https://exemple.example/dispositifs/essai-aide')
})

it('every line ends as it must and holds 75 octets at most, whole signs', () => {
  const text = calendar({ label: '« Été » à Saint-Étienne-du-Rouvray '.repeat(8) })
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\ufffd')
  }
})
