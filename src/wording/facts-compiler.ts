type UnreadRow = {
  readonly file: string
  readonly line: number | null
  readonly column: string | null
  readonly found: string | null
  readonly reason: string
}
type CompiledFacts = { readonly files: ReadonlyMap<string, string>; readonly unread: readonly UnreadRow[] }

/** What each reason says to the person who compiles. */
const REASONS: Readonly<Record<string, string>> = {
  'column-missing': 'la colonne manque',
  'commune-unknown': 'commune inconnue : la ligne ne compte dans aucune commune',
  'cinema-kind-unknown': 'genre d’établissement inconnu : la ligne n’est pas comptée',
  'disagreement-one-sided': 'désaccord déclaré d’un seul côté',
  'event-not-found': 'événement introuvable dans la source citée',
  'figure-not-described': 'chiffre sans sujet, libellé ou périmètre',
  'figure-not-found': 'chiffre introuvable à l’endroit indiqué',
  'figure-twice': 'identifiant employé deux fois',
  'file-missing': 'fichier absent',
  'file-not-described': 'fichier sans titre ni licence',
  'name-missing': 'nom absent',
  'not-a-count': 'nombre entier attendu : la valeur reste inconnue',
  'not-a-day': 'date complète attendue',
  'not-a-number': 'nombre attendu',
  'not-a-period': 'année ou période attendue',
  'not-a-year': 'année hors de la période',
  'not-an-amount': 'montant attendu',
  'row-without-plan': 'ligne qu’aucune règle ne décrit',
  'scheme-not-found': 'dispositif introuvable dans la source citée',
  'second-reading-differs': 'la seconde lecture du même fait ne dit pas la même chose',
  'signatory-not-found': 'signataire introuvable dans la source citée',
  'source-not-beside': 'la source n’est pas nommée à côté du chiffre',
  'source-without-title': 'source sans titre',
  'step-unknown': 'étape inconnue',
  'territory-unknown': 'territoire inconnu',
}

export const compilerHelp = `Usage : ./contrechamp compile-facts [--from DOSSIER] [--check] [--json]

Lit les sources (par défaut ../shared) et écrit data/facts, data/indicators et data/sources.yaml.
Avec --check, n’écrit rien et dit si les fichiers présents sont ceux que les sources donnent.
`

export const sourcesMissing = (folder: string): string => `Aucune source à lire dans « ${folder} » : il y faut data/ et mission/facts.md.\n`
export const unknownWord = (word: string): string => `Mot inconnu : « ${word} ».\n\n${compilerHelp}`
export const reasonOf = (reason: string): string => REASONS[reason] ?? reason

export function unreadLine({ file, line, column, found, reason }: UnreadRow): string {
  const place = [file, line === null ? '' : `ligne ${line}`, column ?? ''].filter((part) => part !== '').join(', ')
  return `${place} : ${reasonOf(reason)}${found === null ? ' (vide)' : ` (lu : « ${found} »)`}`
}

/** The account of a compilation: each file with its rows, then what was not read. */
export function compiledAccount({ files, unread }: CompiledFacts, changed: readonly string[]): string {
  const lines = [...files].map(([path, text]) => {
    const state = changed.includes(path) ? 'changé' : 'inchangé'
    return path.endsWith('.csv') ? `${path} : ${rowsIn(text)} lignes, ${state}` : `${path} : ${state}`
  })
  const rows = unread.length === 0 ? ['Tout a été lu.'] : [`Non lu : ${unread.length}`, ...unread.map(unreadLine)]
  return `${[...lines, ...rows].join('\n')}\n`
}

const rowsIn = (text: string): number => text.split('\n').length - 2
