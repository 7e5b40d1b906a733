import { isCollection, isNode, Scalar, type Node } from 'yaml'
import { centsOfEuros } from '#domain/money/decimal.ts'
import type { Cents } from '#domain/money/cents.ts'
import { exactFraction, compareFractions, fractionOfDecimal, type Fraction } from '#domain/money/exact-fraction.ts'
import type { FileReason } from '#domain/source/file-problem.ts'
import type { KeyKind } from '#domain/source/key-kind.ts'
import { dayOf, type Day } from '#domain/time/day.ts'
import { listNodes, mapEntries, scalarText, tell, type YamlPlace } from './described-yaml.ts'

/** A kind of value, with how it is read; `undefined` when it could not be, the problem being told. */
export type Described<Value> = {
  readonly kind: KeyKind
  readonly read: (node: Node | null, path: readonly string[], place: YamlPlace) => Value | undefined
}

/** A key of a map: required, or read as its default when left out; without a default, `null`. */
export type DescribedKey<Value> = Described<Value> & { readonly isOptional?: true; readonly byDefault?: string }

const scalar = <Value>(
  kind: KeyKind,
  read: (text: string) => Value | undefined,
  reason: Parameters<typeof tell>[3],
  expected: string | null,
): Described<Value> => ({
  kind,
  read: (node, path, place) => {
    const text = scalarText(place, node, path)
    if (text === undefined) return undefined
    return read(text) ?? tell(place, node, path, reason, expected)
  },
})

/** A text of at most that many signs, not empty. */
export const text = (most = 300): Described<string> =>
  scalar({ kind: 'text', most }, (found) => (found.trim() !== '' && found.length <= most ? found : undefined), 'too-long', String(most))

/** A plain identifier of at most that many signs: it names a field, a document, a place of a page. */
export const plainId = (most: number): Described<string> =>
  scalar(
    { kind: 'text', most },
    (found) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(found) && found.length <= most ? found : undefined),
    'not-an-id',
    String(most),
  )

/** Euros with at most two decimals, a point and no sign, read as cents. */
export const amount = (): Described<Cents> =>
  scalar({ kind: 'amount' }, (found) => (/^\d+(\.\d{1,2})?$/.test(found) ? centsOfEuros(found) : undefined), 'not-an-amount', null)

/** An exact decimal between two bounds, both included. */
export const decimal = (least: string, most: string | null): Described<Fraction> => {
  const [low, high] = [fractionOfDecimal(least) ?? exactFraction(0), most === null ? null : (fractionOfDecimal(most) ?? null)]
  return {
    kind: { kind: 'decimal', least, most },
    read: (node, path, place) => {
      const found = scalarText(place, node, path)
      if (found === undefined) return undefined
      const value = fractionOfDecimal(found)
      if (value === undefined) return tell(place, node, path, 'not-a-decimal', null)
      const isOut = compareFractions(value, low) < 0 || (high !== null && compareFractions(value, high) > 0)
      return isOut ? tell(place, node, path, 'out-of-bounds', `${least}…${most ?? ''}`) : value
    },
  }
}

/** A whole number between two bounds, both included. */
export const whole = (least: number, most: number): Described<number> => ({
  kind: { kind: 'whole', least, most },
  read: (node, path, place) => {
    const found = scalarText(place, node, path)
    if (found === undefined) return undefined
    if (!/^\d{1,15}$/.test(found)) return tell(place, node, path, 'not-a-whole-number', `${least}…${most}`)
    const value = Number(found)
    return value < least || value > most ? tell(place, node, path, 'out-of-bounds', `${least}…${most}`) : value
  },
})

/** A calendar day, `YYYY-MM-DD`. */
export const day = (): Described<Day> => scalar({ kind: 'day' }, dayOf, 'not-a-day', 'AAAA-MM-JJ')

/** `true` or `false`. */
export const yesNo = (): Described<boolean> =>
  scalar({ kind: 'yes-no' }, (found) => (found === 'true' ? true : found === 'false' ? false : undefined), 'not-yes-or-no', 'true, false')

/** One of a closed list of words. */
export const oneOf = <Word extends string>(values: readonly Word[]): Described<Word> =>
  scalar({ kind: 'one-of', values }, (found) => values.find((value) => value === found), 'not-in-list', values.join(', '))

/** A list of values of one kind. */
export const listOf = <Value>(of: Described<Value>, most = 100): Described<readonly Value[]> => ({
  kind: { kind: 'list', of: of.kind, most },
  read: (node, path, place) => {
    const items = listNodes(place, node, path)
    if (items === undefined) return undefined
    if (items.length > most) return tell(place, node, path, 'too-many', String(most))
    const values = items.map((item, rank) => of.read(item, [...path, String(rank + 1)], place))
    return values.some((value) => value === undefined) ? undefined : values.filter((value) => value !== undefined)
  },
})

/** A key that may be left out: `null` then. */
export const optional = <Value>(of: Described<Value>): DescribedKey<Value | null> => ({ kind: of.kind, read: of.read, isOptional: true })

/** A key that may be left out: it is then read as that text, as if the file said it. */
export const orElse = <Value>(of: Described<Value>, written: string): DescribedKey<Value> => ({
  kind: of.kind,
  read: of.read,
  isOptional: true,
  byDefault: written,
})

type Keys = Readonly<Record<string, DescribedKey<unknown>>>
type ValueOf<Of> = Of extends Described<infer Value> ? Value : never

/** A map whose keys are all known. */
export const mapOf = <Of extends Keys>(keys: Of): Described<{ readonly [Key in keyof Of]: ValueOf<Of[Key]> }> => ({
  kind: {
    kind: 'map',
    keys: Object.entries(keys).map(([key, of]) => ({
      key,
      kind: of.kind,
      isOptional: of.isOptional === true,
      byDefault: of.byDefault ?? null,
    })),
  },
  read: (node, path, place) => {
    const entries = mapEntries(place, node, path)
    if (entries === undefined) return undefined
    for (const { key, keyNode } of entries) {
      if (!Object.hasOwn(keys, key)) tell(place, keyNode, [...path, key], 'unknown-key', Object.keys(keys).join(', '))
    }
    const values = Object.entries(keys).map(([key, of]) => {
      const entry = entries.find((one) => one.key === key)
      if (entry !== undefined) return [key, of.read(entry.value, [...path, key], place)] as const
      if (of.byDefault !== undefined) return [key, of.read(new Scalar(of.byDefault), [...path, key], place)] as const
      if (of.isOptional !== true) tell(place, node, [...path, key], 'missing-key', key)
      return [key, of.isOptional === true ? null : undefined] as const
    })
    if (values.some(([, value]) => value === undefined)) return undefined
    return Object.fromEntries(values) as { readonly [Key in keyof Of]: ValueOf<Of[Key]> }
  },
})

/** A map with exactly one key among those: `- match: {…}`; read as the key and its value. */
export const oneKeyOf = <Of extends Readonly<Record<string, Described<unknown>>>>(
  keys: Of,
): Described<{ readonly [Key in keyof Of]: { readonly key: Key; readonly value: ValueOf<Of[Key]> } }[keyof Of]> => ({
  kind: { kind: 'one-key', keys: Object.entries(keys).map(([key, of]) => ({ key, kind: of.kind })) },
  read: (node, path, place) => {
    const entries = mapEntries(place, node, path)
    if (entries === undefined) return undefined
    const [entry, ...others] = entries
    if (entry === undefined || others.length > 0) return tell(place, node, path, 'not-one-key', Object.keys(keys).join(', '))
    const of = Object.hasOwn(keys, entry.key) ? keys[entry.key] : undefined
    if (of === undefined) return tell(place, entry.keyNode, [...path, entry.key], 'unknown-key', Object.keys(keys).join(', '))
    const value = of.read(entry.value, [...path, entry.key], place)
    if (value === undefined) return undefined
    return { key: entry.key, value } as { readonly [Key in keyof Of]: { readonly key: Key; readonly value: ValueOf<Of[Key]> } }[keyof Of]
  },
})

/** Something that the values of a document, each of them sound, contradict: where, and why. */
export type Contradiction = {
  readonly at: readonly (string | number)[]
  readonly reason: FileReason
  readonly expected: string | null
}

/** A value that contradicts itself nowhere: each contradiction is told at its own line. */
export const consistent = <Value>(of: Described<Value>, contradictions: (value: Value) => readonly Contradiction[]): Described<Value> => ({
  kind: of.kind,
  read: (node, path, place) => {
    const value = of.read(node, path, place)
    if (value === undefined) return undefined
    const found = contradictions(value)
    for (const { at, reason, expected } of found) {
      const there = isCollection(node) ? node.getIn(at, true) : node
      const named = at.map((step) => (typeof step === 'number' ? String(step + 1) : step))
      tell(place, isNode(there) ? there : node, [...path, ...named], reason, expected)
    }
    return found.length === 0 ? value : undefined
  },
})

/** Either that word, or a value of the kind. */
export const wordOr = <Word extends string, Value>(word: Word, of: Described<Value>): Described<Word | Value> => ({
  kind: { kind: 'word-or', word, of: of.kind },
  read: (node, path, place) => {
    const found = scalarText(place, node, path)
    if (found === undefined) return undefined
    return found === word ? word : of.read(node, path, place)
  },
})
