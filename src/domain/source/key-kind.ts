/** A key of a document: what it may hold, and what stands when it is left out. */
export type NamedKey = {
  readonly key: string
  readonly kind: KeyKind
  readonly isOptional: boolean
  /** What a key left out is read as, written as in a file; `null` when it is required or when nothing stands. */
  readonly byDefault: string | null
}

/** What a key of a document may hold, said once: the reader and the reference page come from it. */
export type KeyKind =
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'amount' }
  | { readonly kind: 'decimal'; readonly least: string; readonly most: string | null }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: KeyKind; readonly most: number }
  | { readonly kind: 'map'; readonly keys: readonly NamedKey[] }
  | { readonly kind: 'one-key'; readonly keys: readonly { readonly key: string; readonly kind: KeyKind }[] }
  | { readonly kind: 'word-or'; readonly word: string; readonly of: KeyKind }
