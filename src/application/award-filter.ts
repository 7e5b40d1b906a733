import { searchWords } from '#domain/territory/search-words.ts'
import type { AwardFilter } from './ports/awards.ts'

const LONGEST_TEXT = 200

/** What the address asks of the awards; what it does not say, or says wrongly, narrows nothing. */
export function awardFilterOf(address: URLSearchParams): AwardFilter {
  const said = (name: string): string | null => address.get(name)?.slice(0, LONGEST_TEXT) || null
  const year = /^\d{4}$/.exec(said('annee') ?? '')
  return {
    territory: said('territoire'),
    grantor: said('attribuant'),
    year: year === null ? null : Number(year[0]),
    stage: said('etape'),
    domain: said('domaine'),
    words: searchWords(said('texte') ?? ''),
    state: said('etat') === 'en-attente' ? 'waiting' : 'kept',
  }
}
