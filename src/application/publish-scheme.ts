import { rulesChanges, type RulesChange } from '#domain/scheme/rules-changes.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { FileProblem } from '#domain/source/file-problem.ts'
import type { Instant } from '#domain/time/instant.ts'
import { administeredSchemes, type Administering } from './administered.ts'
import { addressOfTitle } from './deposit-text.ts'
import type { Roles } from './ports/roles.ts'
import type { SchemeFiles } from './ports/scheme-files.ts'
import type { Authority, Scheme, Schemes, SchemeVersion } from './ports/schemes.ts'

type Desk = {
  readonly roles: Roles
  readonly schemes: Schemes
  readonly schemeFiles: SchemeFiles
  readonly fingerprintOf: (value: object) => string
}

/** Where rules are written: a new scheme of an authority, or the next version of one of its schemes. */
export type Writing = { readonly authorityId: string; readonly schemeId: string | null }

export type OpenedWriting = { readonly authority: Authority; readonly scheme: Scheme | null; readonly others: readonly Scheme[] }

/** Opens what is written, for whoever publishes in that authority; null for anybody else, or where there is no such scheme. */
export async function openWriting(desk: Desk, asked: Administering, { authorityId, schemeId }: Writing): Promise<OpenedWriting | null> {
  const mine = await administeredSchemes(desk, 'publish-scheme', asked)
  const of = mine.find(({ authority }) => authority.id === authorityId)
  const scheme = of?.schemes.find(({ id }) => id === schemeId) ?? null
  return of === undefined || (schemeId !== null && scheme === null) ? null : { authority: of.authority, scheme, others: of.schemes }
}

/** What would be published, and what it changes of the version in force. */
export type WeighedScheme = {
  readonly kind: 'weighed'
  readonly schemeId: string
  readonly rules: SchemeRules
  readonly fingerprint: string
  readonly before: SchemeVersion | null
  readonly changes: readonly RulesChange[]
}

export type WeighOutcome =
  | WeighedScheme
  | { readonly kind: 'unreadable'; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'title-taken'; readonly schemeId: string }
  | { readonly kind: 'same-as'; readonly number: number; readonly isLast: boolean }

/** Reads rules as they would be published; nothing is kept. */
export async function weighScheme(desk: Desk, { authority, scheme, others }: OpenedWriting, bytes: Uint8Array): Promise<WeighOutcome> {
  const { value: rules, problems } = desk.schemeFiles.read(bytes)
  if (rules === null) return { kind: 'unreadable', problems }
  const namesake = others.find((one) => one.id !== scheme?.id && titleOf(one) === rules.title)
  if (namesake !== undefined) return { kind: 'title-taken', schemeId: namesake.id }
  const fingerprint = desk.fingerprintOf(rules)
  const same = scheme?.versions.find((version) => version.fingerprint === fingerprint)
  const before = scheme === null ? null : lastVersion(scheme)
  if (same !== undefined) return { kind: 'same-as', number: same.number, isLast: same.number === before?.number }
  const schemeId = scheme?.id ?? (await freeId(desk.schemes, `${authority.id}-${addressOfTitle(rules.title)}`.slice(0, 90)))
  return { kind: 'weighed', schemeId, rules, fingerprint, before, changes: before === null ? [] : rulesChanges(before.rules, rules) }
}

export type PublishOutcome =
  | Exclude<WeighOutcome, WeighedScheme>
  | { readonly kind: 'published'; readonly schemeId: string; readonly number: number }
  | { readonly kind: 'not-as-read'; readonly weighed: WeighedScheme }
  | { readonly kind: 'note-missing'; readonly weighed: WeighedScheme }

/** Publishes rules that were read in a preview: those very rules, over the very version that they were compared with. */
export async function publishScheme(
  desk: Desk,
  opened: OpenedWriting,
  given: { readonly bytes: Uint8Array; readonly note: string; readonly seen: string; readonly by: string; readonly at: Instant },
): Promise<PublishOutcome> {
  const weighed = await weighScheme(desk, opened, given.bytes)
  if (weighed.kind !== 'weighed') return weighed
  if (seenMark(weighed) !== given.seen) return { kind: 'not-as-read', weighed }
  if (weighed.before !== null && given.note === '') return { kind: 'note-missing', weighed }
  const { number } = await desk.schemes.publish({
    schemeId: weighed.schemeId,
    authorityId: opened.authority.id,
    rules: weighed.rules,
    fingerprint: weighed.fingerprint,
    changeNote: weighed.before === null ? '' : given.note,
    by: given.by,
    at: given.at,
  })
  return { kind: 'published', schemeId: weighed.schemeId, number }
}

/** What a preview showed: the rules, and the version that they follow. */
export const seenMark = ({ fingerprint, before }: WeighedScheme): string => `${before?.number ?? 0}-${fingerprint}`

export const lastVersion = ({ versions }: Scheme): SchemeVersion => versions.at(-1) ?? versions[0]
const titleOf = (scheme: Scheme): string => lastVersion(scheme).rules.title

async function freeId(schemes: Pick<Schemes, 'find'>, wanted: string): Promise<string> {
  for (let rank = 1; ; rank += 1) {
    const id = rank === 1 ? wanted : `${wanted}-${rank}`
    if ((await schemes.find(id)) === null) return id
  }
}
