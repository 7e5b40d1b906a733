/** What is said where a visitor plays a fictitious person. */
export const DEMONSTRATION = {
  title: 'Jouer un rôle',
  crumb: 'Démonstration',
  lead: 'La Région Val-d’Exemple n’existe pas. Choisissez une personne : vous verrez ce qu’elle voit et ferez ce qu’elle peut faire.',
  notice: 'Tout ici est fictif. Cette entrée est fermée dès que le site est relié à une base de production ou à une adresse publique.',
  peopleTitle: 'Personnes fictives',
  play: 'Jouer ce rôle',
  playLabel: (name: string): string => `Jouer ce rôle : ${name}`,
  playing: (name: string): string => `Vous jouez ${name}, personne fictive.`,
  stop: 'Quitter ce rôle',
  off: 'La démonstration est fermée sur ce site.',
  must: 'Entrez d’abord : en démonstration, choisissez un rôle.',
} as const
