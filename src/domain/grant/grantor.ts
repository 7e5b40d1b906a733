/** Who gives: a name as published, and its SIREN when a file gives it. */
export type Grantor = { readonly grantor: string; readonly grantorSiren: string | null }

const foldedName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * Whether two names are of one grantor: the same SIREN when both are known, else the same name but for case, accents and signs.
 * Policy: docs/decisions/2026-11-22-subsidies-files-replace-each-other.md
 */
export const isSameGrantor = (a: Grantor, b: Grantor): boolean =>
  a.grantorSiren !== null && b.grantorSiren !== null ? a.grantorSiren === b.grantorSiren : foldedName(a.grantor) === foldedName(b.grantor)
