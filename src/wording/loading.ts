/** What a part of the load is, as a person reads it while it goes. */
const PART_LABELS: Readonly<Record<string, string>> = {
  territories: 'communes, EPCI, départements et Régions',
  map: 'contours de la carte',
  indicators: 'indicateurs par territoire',
  facts: 'conventions, chiffres, aides et dates',
  cinemas: 'cinémas et leur histoire',
  films: 'films agréés',
  festivals: 'festivals',
  qpv: 'quartiers prioritaires',
  grants: 'fichiers de subventions',
  'example-texts': 'textes fictifs, pour apprendre',
  'demonstration-year': 'une année fictive, dossier par dossier',
}

export const partLabel = (part: string): string => PART_LABELS[part] ?? part

/** One line of progress: « Chargement 3/8 : festivals ». */
export const progressLine = (done: number, total: number, part: string | null): string =>
  part === null ? `Chargement terminé (${total}/${total}).` : `Chargement ${done + 1}/${total}\u202f: ${partLabel(part)}`

const OUTCOMES = { loaded: 'chargé', unchanged: 'inchangé', absent: 'absent' } as const

/** What became of a part: « cinémas et leur histoire : chargé, 47 243 lignes lues, 47 243 gardées, 0 remarque ». */
export function partLine(
  part: string,
  outcome: keyof typeof OUTCOMES,
  counts: { rowsRead: number; rowsKept: number; problemsCount: number } | null,
): string {
  const said = `${partLabel(part)}\u202f: ${OUTCOMES[outcome]}`
  if (counts === null) return said
  const remarks = `${number(counts.problemsCount)} remarque${counts.problemsCount > 1 ? 's' : ''}`
  return `${said}, ${number(counts.rowsRead)} lignes lues, ${number(counts.rowsKept)} gardées, ${remarks}`
}

const number = (count: number): string => new Intl.NumberFormat('fr-FR').format(count)

/** While the pack is brought from an address. */
export const downloadLine = (path: string): string => `Paquet de données\u202f: ${path}`

/** When there is no data pack at all: what it is, and how to get it. */
const NO_PACK =
  'Sans paquet de données\u202f: le programme travaille sur les faits du dépôt. Pour voir les cinémas, les films, les festivals et les quartiers, indiquez par CONTRECHAMP_DATA un dossier, un fichier .zip ou une adresse https qui porte les fichiers nommés dans data/sources.yaml.'

/** When mails have no server to leave by. */
export const NO_SMTP = 'Courriels\u202f: SMTP_URL n’est pas donné, ils attendent. Les flux Atom, eux, se lisent.'

type Looked = { readonly path: string; readonly state: 'present' | 'missing' | 'altered' | 'unreachable'; readonly found: string | null }

/** What stands in the way of the data pack, a sentence each; nothing when all of it is there. */
export function packRemarks(place: { readonly address: string } | null, files: readonly Looked[]): string[] {
  if (place === null) return [NO_PACK]
  const missing = files.filter(({ state }) => state === 'missing')
  if (missing.length > 0 && missing.length === files.length)
    return [`Aucun fichier du paquet de données n’a été trouvé à ${place.address}. ${NO_PACK}`]
  const others = files.flatMap(({ path, state, found }) => {
    if (state === 'altered')
      return [`${path} n’est pas le fichier décrit dans data/sources.yaml (son empreinte diffère)\u202f: il n’est pas lu, le reste l’est.`]
    return state === 'unreachable' ? [`${path} n’a pas pu être lu${found === null ? '' : ` (${found})`}.`] : []
  })
  return missing.length === 0 ? others : [...others, `Il manque au paquet de données\u202f: ${missing.map(({ path }) => path).join(', ')}.`]
}

export const NO_SINGLE_SIGN_ON =
  'L’authentification unique (CONTRECHAMP_OIDC_ISSUER) ne répond pas : vérifiez l’adresse. Elle sera essayée de nouveau à chaque entrée.'
