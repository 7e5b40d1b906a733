/** What is said where templates of letters are written. */
export const TEMPLATES = {
  crumb: 'Modèles de lettres',
  title: 'Modèles de lettres',
  lead: 'Les lettres que votre service écrit à plusieurs. Un modèle modifié devient un autre numéro ; les lettres déjà écrites ne changent pas.',
  notYours: 'Vous n’écrivez de lettres pour aucune autorité.',
  none: 'Aucun modèle encore.',
  number: (number: number): string => `numéro ${number}`,
  for: 'Pour un dossier',
  read: 'Lire ce modèle',
  edit: 'Modifier ce modèle',
  newTitle: 'Un nouveau modèle',
  name: 'Nom du modèle',
  authority: 'Autorité',
  states: 'États des dossiers auxquels il convient',
  subject: 'Objet',
  body: 'Lettre',
  bodyHint:
    'Laissez une ligne vide entre deux paragraphes. Les mots entre accolades sont remplacés par ce qui est connu du dossier ; si quelque chose manque, la lettre n’est pas écrite.',
  keep: 'Garder ce modèle',
  kept: 'Le modèle est gardé.',
  variablesTitle: 'Ce qu’une lettre peut dire',
  refusals: {
    'not-yours': 'Vous n’écrivez pas de lettres pour cette autorité.',
    'words-missing': 'Donnez un nom, un objet et un texte.',
    'state-missing': 'Choisissez au moins un état.',
  },
  unknown: (names: readonly string[]): string =>
    `${names.map((name) => `« {${name}} »`).join(', ')} : rien de ce nom n’est connu d’un dossier. Voyez la liste plus bas.`,
} as const
