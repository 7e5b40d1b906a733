/** Where a log is broken, and how. */
export type LogBreak =
  | { readonly kind: 'entry-unreadable'; readonly place: number }
  | { readonly kind: 'entry-not-canonical'; readonly place: number }
  | { readonly kind: 'entry-out-of-place'; readonly place: number; readonly seq: number; readonly expected: number }
  | { readonly kind: 'link-broken'; readonly place: number; readonly seq: number }
  | { readonly kind: 'day-goes-back'; readonly place: number; readonly seq: number }
  | { readonly kind: 'seal-unsigned'; readonly day: string }
  | { readonly kind: 'seal-departs'; readonly day: string }
  | { readonly kind: 'entries-missing'; readonly day: string; readonly lastSeq: number }
  | { readonly kind: 'day-unsealed'; readonly day: string }
  | { readonly kind: 'head-unsigned' }
  | { readonly kind: 'end-moved'; readonly found: number; readonly signed: number }
  | { readonly kind: 'last-changed'; readonly seq: number }
  | { readonly kind: 'seals-moved'; readonly found: number; readonly signed: number }
  | { readonly kind: 'key-false'; readonly id: string }
  | { readonly kind: 'key-unopened'; readonly id: string }
  | { readonly kind: 'keys-missing'; readonly found: number; readonly opened: number }
  | { readonly kind: 'opening-false'; readonly seq: number; readonly name: string }
