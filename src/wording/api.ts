import type { FailedClaim } from '#domain/certificate/certificate.ts'
import { failedClaimSentence } from './certificate-claims.ts'

const NNBSP = '\u202f'
const quoted = (text: string): string => `«${NNBSP}${text.slice(0, 80)}${NNBSP}»`

/** What the API says when it does not compute. */
export const API = {
  title: 'Contrechamp : moteur de cofinancement',
  about: 'Les mêmes calculs que les commandes : chaque champ est le texte d’un fichier, ou un mot. Montants en centimes entiers.',
  unknown: (known: readonly string[]): string => `Ce calcul n’existe pas. Calculs : ${known.join(', ')}.`,
  postOnly: 'Envoyez les fichiers par POST, en JSON. Description : /api/v1/openapi.json.',
  answered: 'La même réponse JSON que la commande, avec --json.',
  problem: 'Ce qui a empêché le calcul, selon la RFC 9457.',
  notJson: 'Le corps doit être un objet JSON de textes.',
  tooBig: 'Le corps dépasse un mégaoctet. Utilisez la commande sur votre machine.',
  wrongField: (field: string, known: readonly string[]): string =>
    `Le champ ${quoted(field)} n’est pas admis, ou n’est pas un texte. Champs : ${known.join(', ')}.`,
  lackingField: (field: string): string => `Le champ ${quoted(field)} manque.`,
  misused: (field: string, expected: readonly string[]): string => `Le champ ${quoted(field)} attend : ${expected.join(', ')}.`,
  refused: 'Un fichier n’a pas pu être lu : voyez « problems ».',
  infeasible: 'Le scénario n’a pas de répartition.',
  failed: (claim: FailedClaim): string => failedClaimSentence(claim),
} as const

/** What each computation does, in one line. */
export const API_SUMMARIES: Readonly<Record<string, string>> = {
  position: 'Où en est chaque ligne d’une convention sous une règle : assiette, dû, tenu, ce qui manque.',
  share: 'Partage une enveloppe entre des demandes, au centime.',
  simulate: 'Partage une enveloppe entre des territoires, pas à pas, et mesure l’équité.',
  verify: 'Contrôle un certificat avec un code séparé de celui qui partage.',
  equity: 'Mesure l’équité d’une répartition par habitant.',
}

/** What each field of a request holds. */
export const API_FIELDS: Readonly<Record<string, string>> = {
  rule: 'Le texte de la règle (YAML).',
  aids: 'Le texte de la table des aides (CSV).',
  moment: 'Le moment comparé ; voted sans précision.',
  own_money: 'yes affirme que les montants d’une table sans colonne cnc_share_eur sont l’argent propre des collectivités.',
  trail: 'yes ajoute « pourquoi ce montant ».',
  method: 'La méthode de partage.',
  envelope: 'Des euros, avec un point et deux décimales au plus : 1234.50.',
  claims: 'Le texte de la table des demandes (CSV) : code,claim_eur.',
  scenario: 'Le texte du scénario (YAML).',
  territories: 'Le texte de la table des territoires (CSV).',
  certificate: 'simulate : yes ajoute le certificat. verify : le texte du certificat (JSON).',
  values: 'Le texte de la table des valeurs (CSV) : code,group,population,value_eur.',
}
