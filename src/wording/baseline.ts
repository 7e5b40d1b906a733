import type { BaselinePassage, BaselineReading } from '#domain/baseline/baseline-reading.ts'
import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { CueKind } from '#domain/baseline/cues.ts'
import type { Register, ServedAs } from '#domain/baseline/register.ts'
import { NARROW } from './spaces.ts'

/** States as they are read on a page and in the matrix. */
export const BASELINE_STATE_LABELS: Readonly<Record<BaselineState, string>> = {
  present: 'présente',
  partial: 'partielle',
  absent: 'absente',
  contrary: 'contraire',
}

/** How a request is served, in one word. */
export const SERVED_AS_LABELS: Readonly<Record<ServedAs, string>> = {
  clause: 'clause',
  mechanism: 'mécanisme',
  process: 'procédure',
  indicator: 'indicateur',
  directory: 'répertoire',
  publication: 'publication',
}

const quoted = (words: string): string => `«${NARROW}${words}${NARROW}»`

const CUE_SENTENCES: Readonly<Record<CueKind, (words: string) => string>> = {
  weak: (words) => `${quoted(words)} engage peu`,
  negated: (words) => `${quoted(words)} nie`,
  nuanced: (words) => `${quoted(words)} borne sans nier`,
  hypothetical: (words) => `${quoted(words)} suppose`,
  cited: (words) => `${quoted(words)} rapporte la parole d’un autre`,
}

/** Why a passage counts, or is set aside: the way, the words met, the cues, the place. */
export function baselineWhy({ why, state }: BaselinePassage): string {
  const words = [...new Set(why.met.map((one) => one.words))].map(quoted).join(', ')
  const cues = [...new Set(why.cues.map(({ kind, words: said }) => CUE_SENTENCES[kind](said)))]
  const place = why.isMisplaced ? ['n’est pas à la place demandée'] : []
  const verdict = state === 'absent' ? 'Écarté' : 'Retenu'
  return `${verdict}${NARROW}: ${why.way}. Mots rencontrés${NARROW}: ${words}.${[...cues, ...place].map((one) => ` ${upper(one)}.`).join('')}`
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const BASELINE_HELP = `Usage${NARROW}: ./contrechamp baseline FICHIER [--json]
Lit une convention (PDF, DOCX, ODT, HTML, Markdown ou Akoma Ntoso) au regard du socle commun${NARROW}: pour chaque demande du registre,
dit si le texte la porte, en partie, pas du tout ou à l’inverse, avec les passages. C’est une proposition${NARROW}; une personne décide.
  --json   répond en JSON, avec tout ce qui a été cherché et où
Code de sortie${NARROW}: 0 lu, 1 document refusé, 2 commande mal employée, 3 fichier absent.
`

/** The readings of a text for a person: requests served as clause first, each with its passages; the others in a short list. */
export function baselineText(readings: readonly BaselineReading[], register: Register): string {
  const asked = new Map(register.requests.map((request) => [request.id, request.asked]))
  const measured = readings.filter(({ isMeasured }) => isMeasured)
  const others = readings.filter(({ isMeasured, state }) => !isMeasured && state !== 'absent')
  const told = ({ request, state, passages, setAside }: BaselineReading): string =>
    [
      `${request}  ${BASELINE_STATE_LABELS[state].toUpperCase()}  ${asked.get(request) ?? ''}`,
      ...passages.map((passage) => `    ${placeOf(passage)} ${quoted(passage.quote)}\n      ${baselineWhy(passage)}`),
      ...setAside.map((passage) => `    ${placeOf(passage)} ${quoted(passage.quote)}\n      ${baselineWhy(passage)}`),
    ].join('\n')
  const list = others.map(({ request, state }) => `  ${request}  ${BASELINE_STATE_LABELS[state]}  ${asked.get(request) ?? ''}`)
  const more =
    list.length === 0 ? '' : `\nAutres demandes dont le texte parle (lecture légère, non mesurée)${NARROW}:\n${list.join('\n')}\n`
  return `${measured.map(told).join('\n')}\n${more}`
}

const placeOf = ({ article, page }: BaselinePassage): string => (page === null ? `[${article}]` : `[${article}, p. ${page}]`)
