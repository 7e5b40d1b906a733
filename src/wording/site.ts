/** What the frame of every page says. */
export const SITE_NAME = 'Contrechamp'

export const NAVIGATION = [
  { href: '/conventions', label: 'Conventions' },
  { href: '/cofinancement', label: 'Cofinancement' },
  { href: '/laboratoire', label: 'Laboratoire' },
  { href: '/territoires', label: 'Territoires' },
  { href: '/aides', label: 'Aides et dates' },
  { href: '/dispositifs', label: 'Déposer' },
  { href: '/decisions', label: 'Décisions' },
  { href: '/donnees', label: 'Données' },
] as const

export const FOOTER_LINKS = [
  { href: '/bureau', label: 'Votre bureau' },
  { href: '/methode', label: 'Méthode' },
  { href: '/deliberations', label: 'Délibérations publiées' },
  { href: '/selection', label: 'Qui est aidé' },
  { href: '/preuves', label: 'Vérifier une preuve' },
  { href: '/glossaire', label: 'Glossaire' },
  { href: '/donnees-personnelles', label: 'Données personnelles' },
  { href: '/accessibilite', label: 'Accessibilité : partiellement conforme' },
] as const

export const SITE = {
  skip: 'Aller au contenu',
  home: 'Contrechamp, accueil',
  navigation: 'Rubriques',
  footerNavigation: 'À propos du site',
  searchLabel: 'Chercher une convention, un territoire, une aide',
  searchPlaceholder: 'Creuse, court métrage, festival…',
  searchButton: 'Chercher',
  pledge: 'Pour 2 € des collectivités, 1 € du CNC',
  about: 'Contrechamp rend lisible le pacte entre l’État, le CNC et les collectivités pour le cinéma et l’image animée.',
  licence: 'Code sous licence EUPL-1.2 ; nos données sous Licence Ouverte 2.0. Chaque figure dit sa source, son périmètre et son moment.',
  readOn: 'Données lues le',
  printed: 'Page imprimée depuis Contrechamp, à l’adresse',
} as const

/** The title of a page in the browser's tab. */
export const pageTitle = (title: string): string =>
  title === SITE_NAME ? `${SITE_NAME} : le cinéma et les territoires, un pour deux` : `${title} — ${SITE_NAME}`

export const ERROR_PAGE = {
  notFound: 'Cette page n’existe pas',
  failed: 'Cette page n’a pas pu être préparée',
  next: 'Ce que vous pouvez faire',
  search: 'Chercher ce que vous vouliez lire',
  home: 'Revenir à l’accueil',
  code: 'Code de la réponse',
} as const

/** Short names of the pages that stand outside the navigation. */
export const PAGE_NAMES = { method: 'Méthode', accessibility: 'Accessibilité', glossary: 'Glossaire' } as const
