type Outcome =
  | { readonly kind: 'fictitious' | 'prefix-taken' }
  | { readonly kind: 'kept'; readonly isNew: boolean; readonly administrator: 'given' | 'held-already' | 'no-account' }

export const AUTHORITY_HELP = `Usage : ./contrechamp authority --id IDENTIFIANT --name NOM --prefix PRÉFIXE --contact CONTACT --administrator COURRIEL [--siret SIRET] [--json]
Crée une autorité (une Région, par exemple) ou la corrige, et donne le rôle d’administration, dès aujourd’hui, au compte de ce courriel.
  --id             son identifiant : minuscules sans accent, chiffres et tirets
  --name           son nom, comme il se lit sur le site
  --prefix         le début du numéro de ses dossiers : 2 à 8 majuscules ou chiffres
  --contact        comment écrire au service
  --administrator  le courriel d’un compte qui existe déjà
  --siret          son SIRET : 14 chiffres
Sur la base embarquée, arrêtez d’abord le site. Code 1 quand quelque chose a été refusé, ou que le compte n’existe pas encore.
`

/** What was wrong in what the command was given. */
export const AUTHORITY_MISUSED = {
  id: '--id s’écrit en minuscules sans accent, chiffres et tirets : ma-region.',
  name: '--name est vide.',
  prefix: '--prefix s’écrit en 2 à 8 majuscules ou chiffres : MR.',
  contact: '--contact est vide.',
  siret: '--siret n’est pas un SIRET : 14 chiffres, dont le dernier est une clé.',
} as const

/** Who gives the first role, as it is kept. */
export const COMMAND_LINE = 'ligne de commande'

const ADMINISTRATORS = {
  given: (email: string): string => `${email} a le rôle d’administration dès aujourd’hui.`,
  'held-already': (email: string): string => `${email} a déjà le rôle d’administration.`,
  'no-account': (email: string): string =>
    `Aucun compte n’a le courriel ${email} : que cette personne crée le sien à l’adresse /compte/creer du site, puis relancez la même commande.`,
} as const

const REFUSED = {
  fictitious: 'Cet identifiant est celui d’une autorité fictive : choisissez-en un autre.\n',
  'prefix-taken': 'Ce préfixe est déjà celui d’une autre autorité : choisissez-en un autre.\n',
} as const

/** What became of it, a sentence a line. */
export function authorityText(outcome: Outcome, name: string, email: string): string {
  if (outcome.kind !== 'kept') return REFUSED[outcome.kind]
  return `« ${name} » est ${outcome.isNew ? 'créée' : 'à jour'}.\n${ADMINISTRATORS[outcome.administrator](email)}\n`
}
