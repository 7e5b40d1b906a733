import type { Role } from '#domain/person/role.ts'

type Door = { readonly href: string; readonly label: string; readonly what: string }

const FILES: Door = {
  href: '/mes-dossiers',
  label: 'Mes dossiers',
  what: 'déposer, suivre, reprendre un projet ; lire une décision et ses versements',
}
const QUEUE: Door = { href: '/instruction', label: 'Instruction', what: 'les dossiers reçus, leurs délais, les actes par lot, les lettres' }
const COMMITTEES: Door = { href: '/comites', label: 'Comités', what: 'les dossiers à lire, à noter, à voter' }
const LINKS: Door = { href: '/comites/liens', label: 'Mes liens', what: 'ce qui peut me mettre en conflit, et les dossiers où cela mène' }
const ASSEMBLY: Door = { href: '/assemblee', label: 'Décider', what: 'les avis et les propositions face à face, les votes, la publication' }
const FLOW: Door = {
  href: '/flux',
  label: 'Flux des dossiers',
  what: 'ce qui vient, ce que cela demande de lecture, et ce que changeraient d’autres règles',
}

/** What is said above each page where somebody is known. */
export const ACTING = {
  label: 'Qui agit',
  played: 'personne fictive',
  desk: 'Votre bureau',
  other: 'Changer de personne',
  account: 'Votre compte',
} as const

/** What is said where somebody finds all that their roles open. */
export const DESK = {
  title: 'Votre bureau',
  lead: 'Ce que vos rôles vous ouvrent aujourd’hui, et ce que tout le monde peut lire.',
  asRole: (role: string): string => `Comme : ${role.slice(0, 1).toLowerCase()}${role.slice(1)}`,
  own: 'Pour vous-même',
  all: 'Pour tout le monde',
  account: { href: '/compte', label: 'Votre compte', what: 'votre nom, vos moyens d’entrer, vos données' } satisfies Door,
  demonstration: { href: '/demonstration', label: 'Changer de personne', what: 'jouer un autre rôle de la région fictive' } satisfies Door,
} as const

/** The doors of each role, the first being the one that it comes to. */
export const DOORS: Readonly<Record<Role, readonly [Door, ...Door[]]>> = {
  applicant: [FILES],
  'case-officer': [
    QUEUE,
    { href: '/instruction/importer', label: 'Importer des dossiers', what: 'depuis un tableur, quand ils ont été reçus ailleurs' },
    { href: '/instruction/modeles', label: 'Modèles de lettres', what: 'ce que le service écrit aux demandeurs' },
    ASSEMBLY,
    FLOW,
  ],
  'committee-secretary': [COMMITTEES, LINKS, QUEUE, FLOW],
  expert: [COMMITTEES, LINKS, FLOW],
  'state-officer': [COMMITTEES, LINKS, FLOW],
  'elected-official': [ASSEMBLY, LINKS],
  'assembly-clerk': [ASSEMBLY],
  delegate: [
    FLOW,
    { href: '/socle', label: 'Socle commun', what: 'ce que chaque convention dit des demandes communes, et comment contester une lecture' },
    { href: '/suivre', label: 'Être prévenu', what: 'd’une version publiée, d’une date, d’une lecture du socle décidée' },
  ],
  administrator: [
    { href: '/administration', label: 'Administration', what: 'rôles, dispositifs, sessions, comités' },
    { href: '/archives', label: 'Archives', what: 'ce qui peut être détruit, et le visa qu’il faut' },
    { href: '/comites/retraits', label: 'Retraits', what: 'lever un retrait, avec sa raison' },
  ],
  visitor: [
    { href: '/dispositifs', label: 'Dispositifs', what: 'règlements, sessions, dates' },
    { href: '/commissions', label: 'Composition des comités', what: 'qui y siège, à quel titre, selon quelles règles' },
    { href: '/deliberations', label: 'Délibérations', what: 'les aides votées, et ce qui s’écarte des avis' },
    { href: '/selection', label: 'Qui est aidé', what: 'chiffres et comptes rendus qui ne désignent personne' },
    { href: '/preuves', label: 'Vérifier une preuve', what: 'le journal des actes' },
  ],
}
