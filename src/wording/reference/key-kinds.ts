import type { KeyKind, NamedKey } from '#domain/source/key-kind.ts'
import { wholeNumber } from '../numbers.ts'
import { NARROW } from '../spaces.ts'
import { VALUE_WORDS } from './value-words.ts'

/** One key of a file as the reference shows it, its path being `floors.alone`. */
export type KeyRow = { readonly path: string; readonly holds: string; readonly isOptional: boolean; readonly byDefault: string | null }

const bound = (text: string): string => (/^\d+$/.test(text) ? wholeNumber(Number(text)) : text)
const wordOf = (value: string): string => (VALUE_WORDS[value] === undefined ? value : `${value} (${VALUE_WORDS[value]})`)

/** What a key may hold, in one sentence. */
export function kindWords(kind: KeyKind): string {
  switch (kind.kind) {
    case 'text':
      return `un texte de ${wholeNumber(kind.most)} signes au plus`
    case 'amount':
      return 'un montant en euros, avec un point et deux décimales au plus'
    case 'decimal':
      return kind.most === null
        ? `un nombre décimal d’au moins ${bound(kind.least)}`
        : `un nombre décimal, de ${bound(kind.least)} à ${bound(kind.most)}${NARROW}: 0.05 pour 5 %`
    case 'whole':
      return `un nombre entier, de ${kind.least} à ${kind.most}`
    case 'day':
      return 'un jour, écrit AAAA-MM-JJ'
    case 'yes-no':
      return 'true (oui) ou false (non)'
    case 'one-of':
      return kind.values.length === 1
        ? `un seul mot possible${NARROW}: ${kind.values.map(wordOf).join('')}`
        : `un mot parmi${NARROW}: ${kind.values.map(wordOf).join(', ')}`
    case 'list':
      return `une liste (${wholeNumber(kind.most)} au plus)${kind.of.kind === 'one-of' ? ` de mots parmi${NARROW}: ${kind.of.values.map(wordOf).join(', ')}` : ''}`
    case 'map':
      return 'les clés ci-dessous'
    case 'one-key':
      return `un pas parmi${NARROW}: ${kind.keys.map(({ key }) => key).join(', ')}`
    case 'word-or':
      return `le mot ${wordOf(kind.word)}, ou ${kindWords(kind.of)}`
  }
}

/** A key and every key below it, each with its path, in the order of the table. */
export function keyRows({ key, kind, isOptional, byDefault }: NamedKey): readonly KeyRow[] {
  return [{ path: key, holds: kindWords(kind), isOptional, byDefault }, ...rowsBelow(key, kind)]
}

/** The keys below one, without it. */
export function rowsBelow(path: string, kind: KeyKind): readonly KeyRow[] {
  if (kind.kind === 'list') return rowsBelow(path, kind.of)
  if (kind.kind === 'one-key') return []
  if (kind.kind !== 'map') return []
  return kind.keys.flatMap((one) => keyRows({ ...one, key: path === '' ? one.key : `${path}.${one.key}` }))
}
