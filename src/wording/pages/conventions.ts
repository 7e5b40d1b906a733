import { counted } from '../numbers.ts'
import { frenchDay } from '../days.ts'
import { NARROW, WIDE } from '../spaces.ts'

export const CONVENTIONS = {
  title: 'Conventions',
  lead: `Une convention de coopération lie l’État, le CNC et une Région, souvent avec des Départements ou des métropoles. Elle dit ce que chacun apporte au cinéma pendant quelques années.`,
  listCaption: 'Conventions connues',
  listTitle: 'Celles que nous connaissons',
  clausesLink: 'Chercher dans les clauses',
  registryLink: 'Déposer ou corriger un texte (registre)',
  asTable: 'Tout voir en tableau',
  hasText: 'Texte à lire en entier',
  noText: 'Texte non publié ici',
  noParty: 'Signataires non connus',
  coverageTitle: 'Ce que nous ne connaissons pas encore',
  coverageCaption: 'Conventions connues par génération',
  coverageWhy: `Chaque Région signe sa convention, génération après génération. Aucune liste publique complète n’a été trouvée. Ce tableau dit pour quelles Régions d’aujourd’hui une signature ou un vote est attesté.`,
  overseasNote: `En 2019, selon le Sénat, le CNC avait signé avec toutes les collectivités d’outre-mer sauf Mayotte${NARROW}: une Région absente d’ici n’est donc pas une Région sans convention.`,
  nothingFound: 'Aucune convention connue ne répond à ces critères. Ce n’est pas la preuve qu’il n’y en a pas.',
  baseLink: 'Le socle commun : ce que chaque texte porte, demande par demande',
  contributeTitle: 'Signaler une convention',
  contribute: [
    `Le texte signé, la délibération qui l’approuve ou l’avenant financier de l’année sont des documents publics${NARROW}: toute personne peut les demander à la Région ou à la DRAC.`,
    `Pour qu’une convention entre ici, il faut son adresse publique (ou le document), les signataires, et la date du vote ou de la signature.`,
    `La page «${NARROW}Données${NARROW}» dit comment transmettre une ligne avec sa source.`,
  ],
  contributeLink: 'Comment contribuer aux données',
  noFigure: 'aucun chiffre connu',
  undated: 'date non connue',
  facets: { territory: 'Territoire', generation: 'Génération', signatory: 'Signataire', event: 'Événement connu' },
  columns: {
    title: 'Convention',
    territory: 'Territoire',
    generation: 'Années',
    signatories: 'Signataires connus',
    known_on: 'Vote ou signature',
    known_on_text: 'Date, au degré connu',
    figures: 'Chiffres connus',
    known: 'Conventions connues',
    regions: 'Sur',
    names: 'Régions dont la convention est connue',
  },
} as const

/** The only sentence that says how few are known. */
export function knownSentence(known: number, frames: number, generations: number, regions: number): string {
  const national = frames === 0 ? '' : ` et ${counted(frames, 'cadre national', 'cadres nationaux')}`
  return `${counted(known, 'convention connue', 'conventions connues')}${national}, sur ${counted(generations, 'génération', 'générations')} et ${counted(regions, 'Région', 'Régions')}. C’est peu${NARROW}: le reste n’est pas secret, mais dispersé.`
}

/** « Lire en entier : 2 textes, 4 exemples fictifs » */
export function textsToRead(real: number, examples: number): string {
  const said = [
    ...(real > 0 ? [counted(real, 'texte', 'textes')] : []),
    ...(examples > 0 ? [counted(examples, 'exemple fictif', 'exemples fictifs')] : []),
  ]
  return `Lire en entier${NARROW}: ${said.join(', ')}`
}

/** « 3 sur 13 fiches » */
export const filteredSentence = (shown: number, known: number): string => `${shown} sur ${counted(known, 'fiche', 'fiches')}`

export const SIGNATORY_KIND_LABELS = {
  state: 'État',
  cnc: 'CNC',
  region: 'Région',
  departement: 'Département',
  metropole: 'Métropole',
  epci: 'Intercommunalité',
  commune: 'Commune',
  other: 'Autre',
} as const

export const EVENT_KIND_LABELS = {
  vote: 'Vote',
  signature: 'Signature',
  letter: 'Courrier',
  'financial-application': 'Application financière',
  extension: 'Prolongation',
  announcement: 'Annonce',
  other: 'Autre événement',
} as const

/** « 2017-2019 » as read; « 2020- » when the end is not known. */
export function generationText(generation: string): string {
  const years = /^(\d{4})-(\d{4})?$/.exec(generation)
  if (!years) return generation
  return years[2] === undefined ? `depuis ${years[1]}, fin non connue` : `${years[1]}–${years[2]}`
}

/** « Signature, 12 décembre 2017 » */
export const eventText = (kind: keyof typeof EVENT_KIND_LABELS, onText: string | null): string =>
  `${EVENT_KIND_LABELS[kind]}, ${onText === null ? CONVENTIONS.undated : frenchDay(onText)}`

export const figuresCount = (count: number): string => (count === 0 ? CONVENTIONS.noFigure : counted(count, 'chiffre', 'chiffres'))

export const CONVENTION = {
  partiesTitle: 'Qui s’engage',
  partiesCaption: 'Signataires connus',
  lifeTitle: 'Sa vie',
  lifeCaption: 'Dates connues',
  lineCaption:
    'La bande couvre les années de la convention, en clair tant qu’elle n’est ni votée ni signée. Un point marque chaque événement, et un trait l’étendue du doute quand le jour n’est pas connu.',
  noDates: 'Aucune date n’est connue.',
  figuresTitle: 'Ce que l’on sait de l’argent',
  figuresCaption: 'Chiffres connus de cette convention',
  noFigures: 'Aucun montant de cette convention n’a été lu dans une source publique.',
  disagreeTitle: 'Deux sources, deux chiffres',
  unknownTitle: 'Ce que l’on ne sait pas',
  unknownCaption: 'Ce qui manque, et qui pourrait le donner',
  linksTitle: 'Autour de cette convention',
  toCofinancing: (name: string): string => `Le cofinancement${NARROW}: ${name}`,
  toTerritory: (name: string): string => `Le cinéma dans ce territoire${NARROW}: ${name}`,
  others: 'Autre convention de ce territoire, années',
  crumb: 'Conventions',
  attested: { read: 'cité comme signataire', present: 'présent à la signature, sans être cité comme signataire' },
  columns: {
    name: 'Signataire',
    kind: 'Nature',
    attested: 'Comment on le sait',
    source: 'Source',
    event: 'Événement',
    on: 'Date, au degré connu',
    label: 'Ce qui est dit',
    what: 'Ce qui manque',
    why: 'Pourquoi cela compte',
    who: 'Qui pourrait le donner',
  },
  partial: 'Cette liste reprend ce que les sources citent. Elle peut être incomplète.',
} as const

const CONCLUSIONS = { signature: 'Signature intervenue', vote: 'Vote intervenu' } as const

/** Beyond this doubt, a number of days would say nothing. */
const SPREAD = 31

/** How late: from the first day the convention may cover to its signature or its vote. */
export function lateText(
  concluded: { kind: 'signature' | 'vote'; least: number; most: number } | null,
  isStartAYear: boolean,
): string | null {
  if (concluded === null || concluded.least <= 0 || concluded.most - concluded.least > SPREAD) return null
  const { kind, least, most } = concluded
  const count = least === most ? counted(least, 'jour', 'jours') : `de ${least} à ${most}${WIDE}jours`
  return `${CONCLUSIONS[kind]} ${count} après ${isStartAYear ? `le 1er${WIDE}janvier de sa première année` : 'son premier jour'}${NARROW}: la convention couvre un temps déjà écoulé.`
}

const FRENCH_LIST = new Intl.ListFormat('fr', { type: 'conjunction' })

/** « Entre l’État, le CNC et la Région », as the sources name them. */
export const betweenText = (names: readonly string[]): string =>
  names.length === 0 ? `${CONVENTIONS.noParty}.` : `Entre ${FRENCH_LIST.format(names)}.`
