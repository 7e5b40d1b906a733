import type { FailedClaim } from '#domain/certificate/certificate.ts'

const NNBSP = '\u202f'
const at = (where: string): string => (where === '' ? '' : ` (${where})`)

/** What a certificate claims and that does not hold: a kind without its sentence does not compile. */
const SENTENCES: Readonly<Record<FailedClaim['kind'], string>> = {
  form: 'Le fichier n’a pas la forme d’un certificat',
  'text-altered': 'Le texte ne correspond plus à son empreinte',
  'text-unreadable': 'Un texte du certificat ne se lit pas',
  envelope: 'L’enveloppe n’est pas celle du scénario',
  year: 'L’année du scénario n’est pas dans la période de la règle',
  territories: 'Les territoires ne sont pas ceux du tableau',
  'order-of-steps': 'Les pas ne sont pas ceux du scénario, ou leur ordre n’a pas de sens',
  'value-unknown': 'Un pas a besoin d’une valeur que le tableau ne donne pas',
  taken: 'Ce que le pas a pris n’est pas ce qu’il devait prendre',
  pool: 'Ce qui reste après le pas n’est pas juste',
  split: 'La répartition du pas n’est pas celle de ses poids, au centime',
  claims: 'Les demandes ne sont pas celles de la règle',
  guarantee: 'La garantie n’est pas tenue, ou donne trop',
  'ration-missing': 'Un rationnement manque, ou est de trop',
  estate: 'La somme à rationner n’est pas ce qui restait',
  method: 'La méthode n’est pas celle du scénario',
  lambda: 'Le coefficient λ ne redonne pas la somme à partager',
  share: 'Une part n’est pas celle de la méthode, au centime',
  'odd-cents': 'Les centimes restants ne sont pas allés aux plus forts restes',
  parts: 'Les parts ne sont pas celles des pas',
  total: 'Un total n’est pas la somme de ses parts',
  remainder: 'Le reste n’est pas juste',
  bound: 'La répartition ne respecte pas ce qui était demandé',
  measure: 'Un changement ou un indice ne se retrouve pas',
  proof: 'La preuve ne montre pas ce qu’elle dit',
}

export const failedClaimSentence = ({ kind, where }: FailedClaim): string => `${SENTENCES[kind]}${at(where)}.`

export const VERIFY_HELP = `Usage${NNBSP}: ./contrechamp verify CERTIFICAT.json [--json]
Contrôle le certificat d’un partage, ou d’une répartition trouvée, avec un code séparé de celui qui l’a faite, et répond en JSON.
  --json  sans la phrase pour les personnes
Code de sortie${NNBSP}: 0 tout tient, 1 une affirmation ne tient pas, 2 commande mal employée, 3 fichier absent.
`
export const CERTIFICATE_HOLDS = `Le certificat tient${NNBSP}: sommes, bornes, garanties et parts sont justes au centime.`
