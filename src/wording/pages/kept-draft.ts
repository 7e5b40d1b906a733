/** What is said of a draft that is saved as it is typed. */
export const KEPT_DRAFT = {
  standings: {
    saved: 'Enregistré',
    unsaved: 'En cours d’enregistrement…',
    offline: 'Hors ligne : gardé sur cet appareil, enregistré dès que le réseau revient.',
    busy: 'Trop de demandes à la fois : gardé sur cet appareil, enregistré dans un instant.',
    'not-kept': 'Hors ligne, et ce navigateur ne garde rien : laissez cette page ouverte.',
    'not-up-to-date':
      'Cette page n’est pas à jour : ce dossier a été enregistré ailleurs. Rien n’est écrasé, et ce que vous tapez est gardé sur cet appareil.',
    'signed-out': 'Votre session est finie : ce que vous tapez est gardé sur cet appareil. Rouvrez vos dossiers pour l’enregistrer.',
    refused: 'Ce dossier ne se modifie plus : il a été envoyé, ou ne vous est plus ouvert. Ce que vous tapez reste sur cet appareil.',
  },
  savedAt: (at: string): string => `Enregistré à ${at}`,
  reopen: 'Rouvrir et comparer',
  how: 'Ce que vous tapez s’enregistre tout seul',
  explained: (days: number): string =>
    `Sans réseau, ou si la page se ferme, ce n’est gardé que dans ce navigateur, ${days} jours au plus, et effacé dès que c’est enregistré ou que vous vous déconnectez. Les pièces jointes n’y sont pas. Sur un ordinateur partagé, déconnectez-vous en partant.`,
  leftTitle: 'Gardé sur cet appareil',
  leftLead: (at: string): string =>
    `Le ${at}, vous avez tapé ici ce qui n’a pas été enregistré. Cochez ce que vous reprenez ; le reste garde ce qui est enregistré.`,
  field: 'Champ',
  here: 'Sur cet appareil',
  there: 'Enregistré',
  nothing: 'rien',
  row: (group: string, number: number, label: string): string => `${group}, ligne ${number} : ${label}`,
  within: (group: string, label: string): string => `${group} : ${label}`,
  take: 'Reprendre ce qui est coché',
  leave: 'Effacer de cet appareil',
  notTaken: 'Rien n’a pu être enregistré : réessayez une fois le réseau revenu. Tout reste gardé ici.',
} as const
