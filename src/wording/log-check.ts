import type { LogBreak, LogCheck } from '#domain/proof/check-log.ts'
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
  'opening-false': ({ seq, name }) => `Ce qui est dit de l’acte ${seq} («${NARROW}${name}${NARROW}») n’est pas ce qu’il avait engagé.`,
}

/** Where a log is broken, in words. */
export const logBreakSentence = <Kind extends LogBreak['kind']>(found: Of<Kind>): string => SENTENCES[found.kind](found)

/** What checking a log gives, in a sentence. */
export function logCheckSentence({ breaks, entries, sealedDays, unsealed }: LogCheck): string {
  if (breaks.length > 0) return `Le journal est rompu${NARROW}: ${counted(breaks.length, 'rupture', 'ruptures')}.`
  const sealed = counted(sealedDays, 'jour scellé et signé', 'jours scellés et signés')
  const rest =
    unsealed === 0
      ? ''
      : ` ${counted(unsealed, 'acte n’est pas encore scellé', 'actes ne sont pas encore scellés')}${NARROW}: rien ne prouve que d’autres n’ont pas suivi.`
  return `Le journal est entier${NARROW}: ${counted(entries, 'acte qui se suit', 'actes qui se suivent')}, ${sealed}.${rest}`
}

export const NOT_A_LOG = 'Ce fichier n’est pas un journal de Contrechamp (« contrechamp-journal-1 »), ni un certificat.'

export const VERIFY_LOG_HELP = `Vérifie un journal : chaque acte suit le précédent, chaque jour scellé est signé.
Usage : ./contrechamp verify-log JOURNAL.json [--json]
`
