import type { LeftBehind } from '#domain/grant/carry-over.ts'
import { DECLARATION_LABELS } from '../decision-labels.ts'
import { NARROW } from '../spaces.ts'

/** What is said where a project is deposited again, or a copy of a file is taken up. */
export const BEGIN_AGAIN = {
  title: 'Déposer de nouveau ce projet',
  lead: 'Un nouveau brouillon reprend ce que vous aviez écrit et joint ; l’ancien dossier reste tel qu’il est. Ce qui change sera montré au service.',
  round: 'Session',
  begin: 'Préparer le nouveau dossier',
  noRound: 'Aucune session n’est ouverte ni annoncée : revenez à « Déposer un dossier » plus tard.',
  link: 'Déposer de nouveau',
  copyTitle: 'Reprendre la copie d’un dossier',
  copyLead:
    'Un dossier déposé ici ou dans une autre Région, emporté en JSON, devient un brouillon : chaque réponse va à la question de même nom. Ce qui ne trouve pas sa place vous est dit.',
  copyLink: 'Reprendre la copie d’un dossier (JSON)',
  file: 'Fichier du dossier (dossier-….json)',
  fileHint: 'Celui que donne « Tout le dossier (JSON) ». 4 Mo au plus.',
  notACopy: 'Ce fichier n’est pas la copie d’un dossier : prenez celui que donne « Tout le dossier (JSON) ».',
  originTitle: 'D’où vient ce brouillon',
  fromFormer: (number: string): string => `Il dépose de nouveau le dossier ${number}.`,
  fromCopy: 'Il reprend la copie d’un autre dossier, ou un dossier retiré avant l’envoi.',
  allCarried: 'Tout a trouvé sa place. Relisez, et certifiez de nouveau.',
  notCarried: 'Ce qui n’a pas trouvé sa place ici :',
  changesTitle: 'Ce qui change depuis le dépôt précédent',
  changesLead: (number: string): string => `Par rapport au dossier ${number}, tel qu’il avait été envoyé en dernier.`,
  noChange: 'Rien ne change.',
  before: 'Avant',
  after: 'Maintenant',
  added: 'Pièce ajoutée',
  removed: 'Pièce absente',
  otherQuestion: (field: string): string => `Question d’un autre règlement (${field})`,
  expenseLine: (label: string, amount: string, local: string): string =>
    `${label}${NARROW}: ${amount}${local === '' ? '' : `, dont ${local} dans la région`}`,
  fundingLine: (label: string, kind: string, amount: string, isAcquired: boolean): string =>
    `${label} (${kind.toLowerCase()})${NARROW}: ${amount}${isAcquired ? ', acquis' : ''}`,
} as const

/** What had no place in the new draft, one line each. */
export function leftSentence(left: LeftBehind): string {
  switch (left.kind) {
    case 'format':
      return 'La forme de l’œuvre : ce dispositif ne l’aide pas.'
    case 'budget':
      return 'Le budget : il n’est pas demandé ici.'
    case 'answer':
      return `La réponse à « ${left.label} » : la question n’est pas posée ici.`
    case 'declaration':
      return `La déclaration « ${DECLARATION_LABELS[left.declaration].label} » : elle n’est pas demandée ici.`
    case 'part':
      return `La pièce « ${left.name} » : à joindre de nouveau, si elle est utile.`
  }
}
