import { FUNDER_LEVELS, type FunderLevel } from '#domain/convention/funder-level.ts'
import { firstPhrase, oneLine, plainWords } from './plain-words.ts'
import type { TableRules } from './rules.ts'

/** Whose money words name: the level of the first name in them; the longer one where two begin together. */
export function levelOf(text: string, rules: TableRules): FunderLevel | null {
  const plain = plainWords(text)
  let first: { level: FunderLevel; at: number; length: number } | null = null
  for (const level of FUNDER_LEVELS) {
    const found = firstPhrase(plain, rules.funders[level] ?? [])
    const isBefore =
      found !== null && (first === null || found.at < first.at || (found.at === first.at && found.phrase.length > first.length))
    if (isBefore) first = { level, at: found.at, length: found.phrase.length }
  }
  return first?.level ?? null
}

/** The name of a funder in a head: « Part de la Région (en €) » names the Région. */
export function funderIn(text: string, rules: TableRules): { readonly funder: string; readonly level: FunderLevel } | null {
  const bare = oneLine(
    text
      .replace(/\(?\ben\s+(?:k€|M€|€|euros?|milliers d['’]euros|millions d['’]euros)\)?|\((?:k€|M€|€|euros?)\)|\b(?:k€|M€)|€/giu, ' ')
      .replace(/(?<!\d)(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?(?!\d)/g, ' '),
  )
  const level = levelOf(bare, rules)
  if (level === null || namesTwo(bare, rules)) return null
  const moments = [...Object.values(rules.moments).flat(), ...rules.unsaid_moments]
  const dropped = [...rules.before_funders, ...moments, 'du', 'de', 'la', 'le', 'l', 'des', 'les', 'd', 'en']
  const words = bare.split(/\s+/)
  while (words.length > 1 && dropped.includes(plainWords(words[0] ?? ''))) words.shift()
  while (words.length > 1 && (moments.includes(plainWords(words.at(-1) ?? '')) || /^[–—:,-]+$/.test(words.at(-1) ?? ''))) words.pop()
  const funder = words
    .join(' ')
    .replace(/^(?:l|d)['’](?=\p{Lu})/u, '')
    .replace(/^[–—:,\s-]+|[–—:,\s-]+$/gu, '')
  return { funder, level }
}

/** Two names and nothing else (« État CNC », « Région et Département ») do not say whose the money is. */
function namesTwo(text: string, rules: TableRules): boolean {
  const names = plainWords(text)
    .split(' ')
    .filter((word) => word !== 'et')
  const levels = names.map((name) => levelOf(name, rules))
  return names.length === 2 && levels.every((level) => level !== null) && levels[0] !== levels[1]
}
