import { sirenOf, siretOf, type Siren, type Siret } from '#domain/grant/siret.ts'
import type { CellFinding } from './cell-finding.ts'

const EXPECTED = '12345678900012'
const finding = (reason: CellFinding['reason'], corrected: string | null = null): CellFinding => ({
  reason,
  expected: EXPECTED,
  corrected,
  blocking: true,
})

/** What people put among the digits: spaces, points, hyphens, apostrophes. */
const AMONG = /[\s\u00a0\u202f.'’`"-]+/g
const FLOAT = /^(\d+)[.,]0+$/
const SCIENTIFIC = /^\d(?:[.,]\d+)?\s*e\s*\+?\d+$/i

/** How a SIRET departs from fourteen digits with a right key. Digits that a spreadsheet rounded away are lost: never restored. */
export function siretFinding(text: string): CellFinding | null {
  if (siretOf(text) !== undefined) return null
  const bare = text.trim()
  if (SCIENTIFIC.test(bare)) return finding('siret-lost-digits')
  const float = FLOAT.exec(bare)?.[1]
  if (float !== undefined)
    return float.length === 14 && !float.endsWith('00') && siretOf(float) !== undefined
      ? finding('siret-spelling', float)
      : finding('siret-lost-digits')
  const digits = bare.replace(AMONG, '')
  if (digits !== text && siretOf(digits) !== undefined) return finding('siret-spelling', digits)
  if (!/^\d+$/.test(digits)) return finding('siret-length')
  if (digits.length === 9) return finding(sirenOf(digits) === undefined ? 'siret-key' : 'siren-for-siret')
  if (digits.length !== 14) return finding('siret-length')
  return finding(digits.endsWith('00000') ? 'siret-lost-digits' : 'siret-key')
}

/** The SIRET or SIREN that a cell certainly gives. */
export function businessIn(text: string): { siret: Siret | undefined; siren: Siren | undefined } {
  const siret = siretOf(text) ?? siretOf(siretFinding(text)?.corrected ?? '')
  const siren = siret === undefined ? sirenOf(text.replace(AMONG, '')) : undefined
  return { siret, siren }
}
