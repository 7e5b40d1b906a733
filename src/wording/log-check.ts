import type { LogCheck } from '#domain/proof/check-log.ts'
import type { EntryBreak, EntryCheck } from '#domain/proof/check-entry-proof.ts'
import type { LogBreak } from '#domain/proof/log-break.ts'
import { frenchDay } from './days.ts'
import { counted } from './numbers.ts'
import { NARROW } from './spaces.ts'

type Of<Kind extends LogBreak['kind']> = Extract<LogBreak, { kind: Kind }>
type Sentences = { [Kind in LogBreak['kind']]: (found: Of<Kind>) => string }

const SENTENCES: Sentences = {
  'entry-unreadable': ({ place }) => `La ligne ${place + 1} ne se lit pas.`,
  'entry-not-canonical': ({ place }) => `La ligne ${place + 1} n’a pas la forme canonique${NARROW}: elle a été réécrite.`,
  'entry-out-of-place': ({ place, seq, expected }) =>
    `À la ligne ${place + 1}, l’acte porte le numéro ${seq} là où ${expected} est attendu${NARROW}: un acte a été ôté, ajouté ou déplacé.`,
  'link-broken': ({ seq }) => `L’acte ${seq} ne suit pas l’acte précédent${NARROW}: l’un des deux a été changé.`,
  'day-goes-back': ({ seq }) => `L’acte ${seq} est daté avant celui qu’il suit.`,
  'seal-unsigned': ({ day }) => `Le sceau du ${frenchDay(day)} n’est pas signé par une clé du journal.`,
  'seal-departs': ({ day }) => `Les actes du ${frenchDay(day)} ne sont plus ceux que leur sceau a signés.`,
  'entries-missing': ({ day, lastSeq }) => `Il manque des actes du ${frenchDay(day)}${NARROW}: le sceau va jusqu’à l’acte ${lastSeq}.`,
  'day-unsealed': ({ day }) => `Le ${frenchDay(day)} n’a pas de sceau, alors qu’un jour suivant en a un.`,
  'head-unsigned': () => 'La fin du journal n’est pas signée par une clé du journal.',
  'end-moved': ({ found, signed }) =>
    found < signed
      ? `Il manque des actes${NARROW}: ce journal en a ${found}, et sa fin signée dit ${signed}.`
      : `Il y a des actes de trop${NARROW}: ce journal en a ${found}, et sa fin signée dit ${signed}.`,
  'last-changed': ({ seq }) => `Le dernier acte (${seq}) n’est plus celui que la fin du journal a signé.`,
  'seals-moved': ({ found, signed }) => `Ce journal a ${counted(found, 'sceau', 'sceaux')}, et sa fin signée dit ${signed}.`,
  'key-false': ({ id }) => `La clé ${shortKey(id)} n’est pas celle que son nom dit.`,
  'key-unopened': ({ id }) => `Aucun acte n’a ouvert la clé ${shortKey(id)} à cette place.`,
  'keys-missing': ({ found, opened }) => `Il manque des clés${NARROW}: ce journal en donne ${found}, et ses actes en ont ouvert ${opened}.`,
  'opening-false': ({ seq, name }) => `Ce qui est dit de l’acte ${seq} («${NARROW}${name}${NARROW}») n’est pas ce qu’il avait engagé.`,
}

const ENTRY_SENTENCES: { [Kind in EntryBreak['kind']]: (found: Extract<EntryBreak, { kind: Kind }>) => string } = {
  'entry-unreadable': () => 'L’acte ne se lit pas.',
  'entry-not-canonical': () => `L’acte n’a pas la forme canonique${NARROW}: il a été réécrit.`,
  'other-day': ({ day }) => `L’acte est daté du ${frenchDay(day)}, et le sceau est d’un autre jour.`,
  'place-departs': () => 'Le numéro de l’acte n’est pas celui de cette place dans le jour.',
  'path-departs': () => 'Le chemin ne mène pas de cet acte à la racine que le sceau a signée.',
  'key-false': () => 'La clé n’est pas celle que son nom ou le sceau dit.',
  'seal-unsigned': () => 'Le sceau du jour n’est pas signé par cette clé.',
}

/** Why an act is not shown to be of its day, in words. */
export const entryBreakSentence = <Kind extends EntryBreak['kind']>(found: Extract<EntryBreak, { kind: Kind }>): string =>
  ENTRY_SENTENCES[found.kind](found)

/** What checking the proof of one act gives, in a sentence. */
export const entryCheckSentence = ({ breaks, seq, day, count }: EntryCheck): string =>
  breaks.length > 0
    ? `La preuve ne tient pas${NARROW}: ${counted(breaks.length, 'rupture', 'ruptures')}.`
    : `La preuve tient${NARROW}: l’acte ${seq ?? ''} est l’un des ${counted(count, 'acte', 'actes')} du ${frenchDay(day)}, jour scellé et signé.`

/** A key by the beginning of its name. */
const shortKey = (id: string): string => `${id.slice(0, 16)}…`

/** Where a log is broken, in words. */
export const logBreakSentence = <Kind extends LogBreak['kind']>(found: Of<Kind>): string => SENTENCES[found.kind](found)

/** What checking a log gives, in a sentence. */
export function logCheckSentence({ breaks, entries, sealedDays, unsealed }: LogCheck): string {
  if (breaks.length > 0) return `Le journal est rompu${NARROW}: ${counted(breaks.length, 'rupture', 'ruptures')}.`
  const sealed = sealedDays === 0 ? 'aucun jour encore scellé' : counted(sealedDays, 'jour scellé et signé', 'jours scellés et signés')
  const rest = unsealed === 0 ? '' : ` ${counted(unsealed, 'acte attend', 'actes attendent')} le sceau du jour.`
  return `Le journal est entier${NARROW}: ${counted(entries, 'acte qui se suit', 'actes qui se suivent')}, ${sealed}.${rest}`
}

/** Which keys signed, and that it is for the reader to compare. */
export const signedBySentence = (signers: readonly string[]): string =>
  `Signé par la clé ${signers.join(', ')}${NARROW}: comparez-la à celle que le site publie à l’adresse /preuves, ou donnez-la par --key.`

/** A log signed by somebody else than the site that checks it. */
export const NOT_OURS = `Ceci n’est pas signé par une clé de ce site${NARROW}: il peut se tenir et raconter autre chose.`
export const OURS = 'Il est signé par la clé de ce site.'

export const unexpectedKeySentence = (id: string): string => `La clé ${id} a signé, et n’est pas de celles que vous attendez.`

export const LAID_OUT_ANEW = `Le fichier n’a plus exactement les octets donnés par le site (mise en forme)${NARROW}: ce qu’il dit n’a pas changé pour autant.`

/** The entry that somebody rewrote in the database, told to whoever runs the program. */
export const rewrittenSentence = (seq: number): string =>
  `Le journal a été réécrit derrière le programme${NARROW}: l’acte ${seq} n’a plus son empreinte. Son jour n’est pas scellé.`

/** Said at the top of what the watch tells whoever runs the program. */
export const WATCH_TITLE = `ATTENTION${NARROW}: le journal des décisions n’est plus celui que ce programme connaissait.`
export const LOG_TOO_LONG = 'Et d’autres : ./contrechamp verify-log les dit toutes.'
export const shortenedSentence = (known: number, count: number): string =>
  `Il allait jusqu’à l’acte ${known}, il s’arrête à l’acte ${count}${NARROW}: sa fin a été ôtée, ou la base vient d’une sauvegarde plus ancienne.`

export const NOT_A_LOG =
  'Ce fichier n’est pas un journal de Contrechamp (« contrechamp-journal-1 »), ni la preuve d’un acte (« contrechamp-acte-1 »), ni un certificat.'

export const VERIFY_LOG_HELP = `Vérifie un journal : chaque acte suit le précédent, chaque jour scellé est signé.
Vérifie aussi la preuve d’un seul acte : il est à sa place dans un jour que la clé a signé.
Usage : ./contrechamp verify-log FICHIER.json [--key CLÉ]… [--json]
--key : l’empreinte d’une clé publiée par le site ; le fichier est refusé si une autre l’a signé.
`
