import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accounts } from '#accounts/accounts.ts'
import { sha256 } from '#registry/fingerprint.ts'
import { sortedJson } from '#main/sorted-json.ts'
import { readSchemeFile } from '#registry/read/scheme-file.ts'
import type { Store } from '#store/connect.ts'
import { migrate } from '#store/migrate.ts'
import { schemesOf } from '#store/sql/schemes.ts'
import { soundInstant } from '../fixtures/small-authority.ts'

const ROOT = join(import.meta.dirname, '../..')
const HOUR = 3_600_000
const AT_ONCE = 8

/** What the processes of one rush share: the public address of all, and what signs their cookies. */
export const PUBLIC_ORIGIN = 'http://localhost:65535'
export const SECRET = 'un secret de trente-deux caractères ou plus'
export const SCHEME = 'ruee-ecriture'
export const ROUND = 'ruee-ecriture-1'

/** Somebody with an account, signed in, who asks from a network of their own. */
export type Applicant = { readonly name: string; readonly cookie: string; readonly network: string }

/** Makes an empty store ready for a rush: an open round, and that many people signed in by the link of a mail. */
export async function rushBed(store: Store, count: number): Promise<Applicant[]> {
  await migrate(store, join(ROOT, 'src/store/migrations'))
  await openRound(store)
  const people: Applicant[] = []
  for (let from = 0; from < count; from += AT_ONCE)
    people.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => enter(store, from + at)))))
  return people
}

async function openRound(store: Store): Promise<void> {
  const schemes = schemesOf(store.db)
  const file = 'ecriture-cinema.yaml'
  const { value: rules } = readSchemeFile(readFileSync(join(ROOT, 'data/exemples/demonstration/dispositifs', file)), file)
  if (rules === null) throw new Error(`${file} cannot be read`)
  const now = Date.now()
  const at = (time: number) => soundInstant(new Date(time).toISOString())
  const authority = { id: 'ruee', name: 'Région de la ruée (fictive)', territoryId: null, numberPrefix: 'RUE', siret: null }
  await schemes.keepAuthority({ ...authority, isFictitious: true, contact: 'ruee@exemple.example' })
  const version = { schemeId: SCHEME, authorityId: authority.id, rules, fingerprint: sha256(sortedJson(rules)), changeNote: '' }
  await schemes.publish({ ...version, by: authority.name, at: at(now - HOUR) })
  await schemes.openRound({
    id: ROUND,
    schemeId: SCHEME,
    version: 1,
    label: 'Ruée',
    opensAt: at(now - HOUR),
    closesAt: at(now + 24 * HOUR),
    envelope: null,
    committeeId: null,
    committeeOn: null,
    decisionOn: null,
  })
}

async function enter(store: Store, place: number): Promise<Applicant> {
  let token = ''
  const house = accounts({
    database: { db: store.db, type: 'postgres' },
    connections: null,
    secret: SECRET,
    origins: () => [PUBLIC_ORIGIN],
    singleSignOn: undefined,
    now: () => new Date(),
    post: (_, letter) => Promise.resolve(void (token = letter.kind === 'sign-in' ? letter.token : '')),
    forgetAddress: () => Promise.resolve(),
    deleteDrafts: () => Promise.resolve(),
    eraseAnswers: () => Promise.resolve(),
    isHeld: () => Promise.resolve(false),
  })
  const name = `Personne fictive ${place + 1}`
  const network = `10.${place >> 16}.${(place >> 8) & 255}.${place & 255}`
  await house.askAccount({ email: `personne-${place + 1}@exemple.example`, name, to: '', from: network })
  const entry = await house.enterByLink(new Headers(), token)
  if (entry.kind !== 'in') throw new Error(`${name} could not sign in`)
  return { name, network, cookie: entry.cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ') }
}
