import type { LackingFile, ReaderNeed } from '#domain/committee/reader-needs.ts'
import type { RelaxedReading } from '#domain/committee/relaxed-readings.ts'
import type { ReaderQuestion, ReaderShortage } from '#domain/committee/reader-question.ts'

const NNBSP = '\u202f'
const COUNT = new Intl.NumberFormat('fr-FR')
const MOST_NAMED = 12

const counted = (count: number, one: string, many: string): string => `${COUNT.format(count)} ${count < 2 ? one : many}`

/** Names in a row, « et » before the last; beyond a dozen, how many more. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED)
  const more = names.length - shown.length
  const all = more > 0 ? [...shown, counted(more, 'autre', 'autres')] : shown
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} et ${last}`
}

/** Why files cannot all be read: the fewest at fault, and what would let them. */
export function shortageSentence(question: ReaderQuestion, { files, experts, needed, possible }: ReaderShortage): string {
  const named = listed(files.map(({ file }) => question.files[file] ?? ''))
  if (experts.length === 0) {
    const free =
      possible === 0 ? 'aucun expert n’est' : possible === 1 ? 'un seul expert est' : `${COUNT.format(possible)} experts seulement sont`
    return `Le dossier ${named} demande ${counted(needed, 'lecture', 'lectures')}, et ${free} sans conflit avec lui. Nommez un suppléant ou demandez moins de lectures.`
  }
  if (experts.length === question.experts.length)
    return `Tous ensemble, les ${COUNT.format(experts.length)} experts ne peuvent faire que ${counted(possible, 'lecture', 'lectures')}${NNBSP}: ${counted(files.length, 'dossier suffit', 'dossiers suffisent')} à en demander ${COUNT.format(needed)}. Relevez leur charge, nommez des suppléants ou demandez moins de lectures.`
  const who = listed(experts.map((expert) => question.experts[expert]?.id ?? ''))
  const subject = files.length === 1 ? `Le dossier ${named} a` : `Les ${COUNT.format(files.length)} dossiers ${named} ont`
  const readers = experts.length === 1 ? `l’expert ${who}, qui ne peut en faire que` : `les experts ${who}, qui ne peuvent en faire que`
  return `${subject} besoin de ${counted(needed, 'lecture', 'lectures')} par ${readers} ${COUNT.format(possible)}${NNBSP}: tous les autres experts sont en conflit ou lisent déjà ces dossiers. Relevez leur charge, nommez un suppléant ou demandez moins de lectures.`
}

const needName = ({ kind, name }: ReaderNeed): string =>
  kind === 'trade' ? `le métier «${NNBSP}${name}${NNBSP}»` : `la langue «${NNBSP}${name}${NNBSP}»`

/** A file for which nobody, or too few, can serve a trade or a language. */
export function lackingSentence(question: ReaderQuestion, needs: readonly ReaderNeed[], { need, file, possible }: LackingFile): string {
  const asked = needs[need]
  if (asked === undefined) throw new RangeError(`need: ${need}`)
  const found =
    possible === 0
      ? 'aucun expert sans conflit ne répond'
      : `${counted(possible, 'expert sans conflit répond', 'experts sans conflit répondent')} seulement`
  return `Pour ${needName(asked)}, le dossier ${question.files[file] ?? ''} demande ${counted(asked.atLeast, 'lecteur', 'lecteurs')}, et ${found}.`
}

/** The fewest constraints to relax, proved, and one way to do so; nothing to say when a search did not end. */
export function fewestSentence(question: ReaderQuestion, needs: readonly ReaderNeed[], relaxed: readonly RelaxedReading[]): string {
  const ways = relaxed.map((one) => relaxedWords(question, needs, one))
  const few =
    relaxed.length === 1 ? 'Une seule contrainte est à lever' : `Au moins ${COUNT.format(relaxed.length)} contraintes sont à lever`
  return `${few} pour que toutes les autres tiennent, et aucune façon n’en lève moins (prouvé). Par exemple${NNBSP}: ${shown(ways)}.`
}

const shown = (ways: readonly string[]): string =>
  [...ways.slice(0, MOST_NAMED), ...(ways.length > MOST_NAMED ? [counted(ways.length - MOST_NAMED, 'autre', 'autres')] : [])].join(
    `${NNBSP}; `,
  )

function relaxedWords(question: ReaderQuestion, needs: readonly ReaderNeed[], relaxed: RelaxedReading): string {
  if (relaxed.kind === 'load') return `relever la charge de ${question.experts[relaxed.expert]?.id ?? ''}`
  const file = question.files[relaxed.file] ?? ''
  if (relaxed.kind === 'readings') return `demander moins de lectures pour le dossier ${file}`
  const need = needs[relaxed.need]
  if (need === undefined) throw new RangeError(`need: ${relaxed.need}`)
  return `ne pas demander ${needName(need)} pour le dossier ${file}`
}
