type Told = { readonly reason: string; readonly column: string | null; readonly found: string | null; readonly expected: string | null }

const NNBSP = '\u202f'
const quoted = (text: string | null): string => (text === null || text === '' ? 'rien' : `«${NNBSP}${text}${NNBSP}»`)

const EXPECTED: Readonly<Record<string, string>> = {
  count: 'un nombre entier, positif ou nul',
  whole: 'un nombre entier',
  decimal: 'un nombre décimal, avec un point',
  year: 'une année',
  day: 'un jour écrit AAAA-MM-JJ',
  euros: 'un montant en euros',
  commune: 'un code de commune connu',
  url: 'une adresse',
  territory: 'un territoire connu',
  region: 'une Région connue',
  departement: 'un département connu',
  indicator: 'un indicateur défini',
  convention: 'une convention connue',
  aid_scheme: 'un dispositif connu',
}

const expectedWords = (expected: string | null): string => (expected === null ? '' : (EXPECTED[expected] ?? expected))

/** Why something could not be read while loading, one sentence a kind. */
const SENTENCES: Readonly<Record<string, (told: Told) => string>> = {
  'file-missing': () => `Ce fichier n’est pas encore là${NNBSP}; rien n’en est lu.`,
  'column-missing': ({ expected }) => `La colonne ${quoted(expected)} manque${NNBSP}; le fichier n’est pas lu.`,
  'column-unknown': ({ found }) => `La colonne ${quoted(found)} n’est pas connue${NNBSP}; elle n’est pas lue.`,
  'cells-count': ({ found, expected }) => `La ligne a ${found} cases au lieu de ${expected}${NNBSP}; elle n’est pas gardée.`,
  'row-without-key': ({ expected }) => `Il manque à la ligne ce qui la désigne (${expected})${NNBSP}; elle n’est pas gardée.`,
  'key-twice': () => `Une ligne plus haut porte le même identifiant${NNBSP}; celle-ci n’est pas gardée.`,
  'key-shared': ({ found }) => `L’identifiant ${quoted(found)} sert à deux lignes différentes${NNBSP}; les deux sont gardées.`,
  'cell-empty': ({ column }) => `La case de ${quoted(column)} est vide et ne devrait pas l’être${NNBSP}; la ligne n’est pas gardée.`,
  'unknown-commune': ({ found }) =>
    `${quoted(found)} n’est le code d’aucune commune connue, présente ou ancienne${NNBSP}; le rattachement reste inconnu.`,
  'no-commune': () => `La source ne dit pas la commune${NNBSP}; le rattachement reste inconnu.`,
  'unknown-territory': ({ found }) => `${quoted(found)} n’est le code d’aucun territoire connu.`,
  'unknown-key': ({ found, expected }) => `${quoted(found)} ne désigne pas ${expectedWords(expected)}${NNBSP}; la ligne n’est pas gardée.`,
  'no-outline': ({ found }) => `Le quartier ${quoted(found)} n’a pas de contour dans la source.`,
  'two-successors': ({ found }) => `Cet ancien code mène à deux communes dans la source (${found})${NNBSP}; la première est gardée.`,
  'seat-elsewhere': ({ found }) => `Le chef-lieu indiqué est situé hors du territoire (${found})${NNBSP}; il reste inconnu.`,
  'not-in-list': ({ found, expected }) => `${quoted(found)} n’est pas une valeur prévue (${expected}).`,
}

/** The sentence for a problem met while loading; what was found and expected when the kind has none of its own. */
export function loadProblemSentence(told: Told): string {
  const sentence = SENTENCES[told.reason]
  if (sentence !== undefined) return sentence(told)
  return `On lit ${quoted(told.found)}${told.expected === null ? '' : `${NNBSP}; on attendait ${expectedWords(told.expected)}`}.`
}
