import type { InvitationStanding } from '#domain/grant/co-applicant-invitation.ts'

/** What is said where an applicant invites others to write a file. */
export const CO_APPLICANTS = {
  title: 'Écrire à plusieurs',
  link: 'Inviter une personne à écrire ce dossier avec vous',
  lead: (days: number): string =>
    `Une personne invitée lit et modifie le brouillon, et lit la décision. L’envoyer, le compléter ou le retirer ne revient qu’à vous. Le lien sert une fois, vaut ${days} jours, et se retire.`,
  name: 'Qui invitez-vous ?',
  nameHint: 'Son nom, tel qu’il sera sur le récépissé. Transmettez-lui vous-même le lien : aucune adresse n’est gardée ici.',
  invite: 'Faire un lien',
  made: (name: string): string => `Lien pour ${name}`,
  once: 'Copiez-le maintenant : il ne sera plus montré.',
  linkLabel: 'Lien à transmettre',
  listTitle: 'Personnes invitées',
  none: 'Vous n’avez encore invité personne.',
  standings: {
    waiting: 'Lien en attente',
    joined: 'A rejoint le dossier',
    withdrawn: 'Retiré',
    expired: 'Lien périmé',
  } satisfies Record<InvitationStanding, string>,
  until: (at: string): string => `jusqu’au ${at}`,
  since: (at: string): string => `le ${at}`,
  withdraw: 'Retirer',
  withdrawLabel: (name: string): string => `Retirer ${name}`,
  noName: 'Donnez le nom de la personne.',
  tooMany: 'Dix personnes au plus peuvent écrire un dossier : retirez-en une d’abord.',
  joinTitle: 'Écrire un dossier avec quelqu’un',
  joinLead: (applicant: string): string => `${applicant} vous invite à écrire ce dossier.`,
  joinWhat:
    'Vous lirez et modifierez le brouillon. La personne qui vous invite l’envoie. Vous ne pourrez pas siéger sur ce dossier ni l’instruire.',
  join: 'Rejoindre ce dossier',
  noLink: 'Ce lien ne vaut plus : il a servi, il a été retiré, il est périmé, ou le dossier est envoyé.',
  noLinkAdvice: 'Demandez-en un autre à la personne qui vous l’a donné.',
  with: 'Écrit avec',
  sentByOther: 'La personne qui a commencé ce dossier l’envoie, quand il est prêt.',
} as const
