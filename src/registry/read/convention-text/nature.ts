import type { TextNature } from '#domain/convention/convention-text.ts'
import type { ExtractedPiece } from '#registry/extract/text-document.ts'
import { firstPhrase, opensWith, plainWords } from './plain-words.ts'
import type { HeadingRules } from './rules.ts'

/** What the title says that the text is: the first that matches. A report or a deliberation names the convention that it approves. */
const NATURES: readonly { readonly nature: TextNature; readonly at: RegExp }[] = [
  { nature: 'template', at: /\b(?:modele|convention type|avenant type|trame)\b/ },
  {
    nature: 'deliberation',
    at: /^(?:projet de )?(?:deliberation|rapport)\b|\b(?:rapport (?:pour|a) la commission permanente|rapport pour le conseil|extrait du registre des deliberations)/,
  },
  {
    nature: 'financial-amendment',
    at: /\bavenant (?:n )?(?:\d+ )?financier|\bavenant financier|\bconvention financiere|\bavenant d application financiere/,
  },
  { nature: 'amendment', at: /\bavenant\b/ },
  {
    nature: 'law',
    at: /\breglement general des aides|^(?:extraits? du )?code (?:d|general)|\bloi n \d|^loi\b|\bdecret n\b|^decret\b|^ordonnance\b|^liberte de creation/,
  },
  { nature: 'convention', at: /\b(?:convention|protocole|accord cadre|contrat de filiere|pacte)\b/ },
  {
    nature: 'scheme-rules',
    at: /\b(?:reglement|cadres? d intervention|appel a projets|fonds d aide|fonds de soutien|aides? a la|aide au|criteres d attribution|dispositif)\b/,
  },
  { nature: 'deliberation', at: /\bdeliberation\b/ },
]

/** What a text is, from its title, then from the other lines of its cover. */
export function natureOf(title: string, cover: readonly string[]): TextNature {
  for (const line of [title, cover.join(' ')]) {
    const plain = plainWords(line)
    const found = NATURES.find(({ at }) => at.test(plain))
    if (found !== undefined) return found.nature
  }
  return 'other'
}

/** Whether a document says of itself, on its cover, its pages' edges or in so many words, that it is an example. */
export function isExampleText(pieces: readonly ExtractedPiece[], title: string, rules: HeadingRules): boolean {
  if (firstPhrase(plainWords(title), [...rules.example_marks, 'fictif', 'fictive']) !== null) return true
  return pieces.some((piece, place) => {
    if (piece.kind === 'table') return false
    const plain = plainWords(piece.text)
    if (plain.split(' ').length <= 60 && firstPhrase(plain, rules.example_marks) !== null) return true
    const isEdge = piece.role === 'page-head' || piece.role === 'page-foot' || piece.role === 'margin'
    return isEdge ? firstPhrase(plain, rules.example_words) !== null : place < 4 && opensWith(plain, rules.example_words)
  })
}
