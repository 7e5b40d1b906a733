/** What a form says, by the name of each field. */
export type Typed = Readonly<Record<string, string>>

/** What was typed and not saved yet, as the browser keeps it. */
export type KeptDraft = { readonly at: number; readonly typed: Typed }

/** Whose words, and in which file. */
export type DraftOwner = { readonly personId: string; readonly fileId: string }

/** What a browser offers to keep words in. */
export type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'brouillon:'
export const KEPT_DAYS = 7
const KEPT_MS = KEPT_DAYS * 86_400_000
/** Changes with each save, and is nobody's word. */
const SEEN = 'vu'

/** What a form says now; a name given twice is no field of ours, and counts once. */
export const typedIn = (form: FormData): Typed =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' && name !== SEEN ? [[name, value]] : [])))

const ownerKey = ({ personId, fileId }: DraftOwner): string => `${PREFIX}${encodeURIComponent(personId)}:${encodeURIComponent(fileId)}:`

/** Each open page keeps its own words: two of them do not write over each other here either. */
export const draftKey = (owner: DraftOwner, page: string): string => `${ownerKey(owner)}${page}`

/** Keeps words in the browser; `false` when it refuses or is full. */
export function keepDraft(shelf: Shelf, key: string, draft: KeptDraft): boolean {
  try {
    shelf.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** What this person left in this file, the newest first; what is too old is erased, whoever left it. */
export function keptDrafts(shelf: Shelf, owner: DraftOwner, now: number): { readonly key: string; readonly draft: KeptDraft }[] {
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '').filter((key) => key.startsWith(PREFIX))
  const kept = keys.flatMap((key) => {
    const draft = draftOf(shelf.getItem(key))
    if (draft !== null && draft.at <= now && now - draft.at < KEPT_MS) return [{ key, draft }]
    shelf.removeItem(key)
    return []
  })
  return kept.filter(({ key }) => key.startsWith(ownerKey(owner))).toSorted((a, b) => b.draft.at - a.draft.at)
}

function draftOf(text: string | null): KeptDraft | null {
  try {
    const read: unknown = JSON.parse(text ?? 'null')
    return isKept(read) ? read : null
  } catch {
    return null
  }
}

const isKept = (read: unknown): read is KeptDraft =>
  typeof read === 'object' &&
  read !== null &&
  'at' in read &&
  typeof read.at === 'number' &&
  'typed' in read &&
  typeof read.typed === 'object' &&
  read.typed !== null &&
  Object.values(read.typed).every((value) => typeof value === 'string')

/** The fields that two readings of a form say otherwise; blanks at the ends and ends of line do not count. */
export const differences = (kept: Typed, shown: Typed): string[] =>
  [...new Set([...Object.keys(shown), ...Object.keys(kept)])].filter((name) => sign(kept[name]) !== sign(shown[name]))

const sign = (value = ''): string => value.replaceAll('\r\n', '\n').trim()
