import type { Role } from '#domain/person/role.ts'

/** What is said where a visitor plays a fictitious person. */
export const DEMONSTRATION = {
  title: 'Jouer un rôle',
  crumb: 'Démonstration',
  lead: 'La Région Val-d’Exemple n’existe pas. Choisissez une personne : vous verrez ce qu’elle voit et ferez ce qu’elle peut faire.',
  notice: 'Tout ici est fictif. Cette entrée est fermée dès que le site est relié à une base de production ou à une adresse publique.',
  peopleTitle: 'Personnes fictives',
  tries: 'À essayer',
  play: 'Jouer ce rôle',
  playLabel: (name: string): string => `Jouer ce rôle : ${name}`,
  playing: (name: string): string => `Vous jouez ${name}, personne fictive.`,
  stop: 'Quitter ce rôle',
  off: 'La démonstration est fermée sur ce site.',
  must: 'Entrez d’abord : en démonstration, choisissez un rôle.',
} as const

/** What to try first in each role. */
export const TRIES: Readonly<Record<Role, string>> = {
  applicant: 'préparer un dossier pour une session ouverte, l’envoyer, garder le récépissé ; puis lire une décision et ses versements',
  'case-officer':
    'trouver les dossiers dont le délai est dépassé, demander une pièce, déclarer recevable, agir sur plusieurs dossiers à la fois',
  'committee-secretary': 'composer le comité, répartir les lectures, ouvrir l’examen d’un dossier, sceller un avis',
  expert: 'lire un dossier confié, remettre une note (celles des autres s’ouvrent alors), voter, ou se mettre en retrait',
  'elected-official': 'lire un rapport, avis et proposition face à face ; se mettre en retrait d’un dossier',
  'assembly-clerk': 'faire un rapport des avis scellés, enregistrer un vote, le publier',
  'state-officer': 'lire et voter au comité où siège l’État ; voir combien de dossiers viennent',
  delegate:
    'dire ce que l’on pense du flux des dossiers ; lire ce qui a été décidé, et ce qui s’écarte des avis ; contester une lecture au socle',
  administrator: 'donner un rôle et le retirer, lever un retrait, proposer la destruction de dossiers échus',
  visitor: 'lire les règlements, les dates et les décisions',
}
