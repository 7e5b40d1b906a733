import type { TextComparison } from '#domain/comparison/text-comparison.ts'
import { DIFFERENCE_LABELS, differenceSentence, reasonSentence, scoreText, tableDifferenceSentence } from '../comparison.ts'
import { divisionTitle } from '../text-labels.ts'

export const COMPARE_HELP = `Compare deux textes, article par article.
Usage : ./contrechamp compare A B [--json]
A et B : PDF, DOCX, ODT, HTML, Markdown ou Akoma Ntoso. Les articles sont mis face à face par leurs mots et leurs
intitulés, avec un score et ses raisons ; puis vient ce qui change : montants, engagements, payeurs, échéances, portée.
Sortie : 0 comparés, 1 un texte ne se lit pas, 2 mal demandé, 3 fichier absent.
`

/** What `compare` prints for a person. */
export function comparisonText(before: string, after: string, { way, pairs, onlyBefore, onlyAfter }: TextComparison): string {
  const lines = [`${before}\n/ ${after}\n`]
  for (const pair of pairs) {
    const same = pair.isSame ? ', mot pour mot le même' : ''
    const moved = pair.isMoved ? ', déplacé' : ''
    lines.push(
      `${divisionTitle(pair.before.division)}\n  → ${divisionTitle(pair.after.division)} (${scoreText(pair.score)}${same}${moved} ; ${pair.reasons.map(reasonSentence).join(' ; ')})`,
    )
    for (const one of pair.differences) {
      lines.push(`  – ${DIFFERENCE_LABELS[way][one.kind]}. ${differenceSentence(one, way)}`)
      if (one.before !== null) lines.push(`    avant : ${one.before.text}`)
      if (one.after !== null) lines.push(`    après : ${one.after.text}`)
    }
    for (const one of pair.tables) lines.push(`  – ${tableDifferenceSentence(one)}`)
  }
  for (const { article } of onlyBefore) lines.push(`${divisionTitle(article.division)}\n  → rien n’y répond dans le second texte`)
  for (const { article } of onlyAfter) lines.push(`rien dans le premier texte\n  → ${divisionTitle(article.division)}`)
  return `${lines.join('\n')}\n`
}
