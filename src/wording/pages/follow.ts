import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'

/** What is said where one asks to be told, confirms and leaves. */
export const FOLLOW = {
  title: 'Être prévenu',
  lead: 'Une version publiée ou retirée, une date, une lecture du socle décidée : par un flux Atom, sans rien donner, ou par courriel.',
  formTitle: 'Par courriel',
  subject: 'Ce que vous suivez',
  all: 'Tous les textes du registre',
  axes: 'Un axe',
  email: 'Votre adresse électronique',
  emailHint: 'Elle ne sert qu’à cela, n’est montrée à personne et s’efface en un clic, depuis chaque courriel.',
  submit: 'Demander à être prévenu',
  how: (days: number): string =>
    `Un courriel vous demande d’abord de confirmer. Sans réponse, votre adresse est oubliée au bout de ${days} jours.`,
  closed: `Ce site n’envoie pas encore de courriels${NARROW}: votre demande attendrait. Le flux, lui, marche dès maintenant.`,
  feedTitle: 'Par un flux Atom',
  feedLead: 'Copiez cette adresse dans votre lecteur de flux.',
  feedLink: 'Flux Atom',
  asked: 'C’est noté',
  askedLead: (days: number): string =>
    `Si cette adresse peut être prévenue, un courriel lui parvient bientôt. Ouvrez le lien qu’il porte dans les ${days} jours. Rien d’autre n’est envoyé d’ici là.`,
  confirmTitle: 'Confirmer',
  confirmLead: (subject: string): string => `Vous serez prévenu par courriel de ce qui change pour ${subject}.`,
  confirm: 'Oui, me prévenir',
  confirmedTitle: 'Vous serez prévenu',
  confirmedLead: (subject: string): string => `Un courriel partira quand quelque chose change pour ${subject}.`,
  leave: 'Ne plus être prévenu',
  leftTitle: 'Vous ne serez plus prévenu',
  leftLead: (subject: string): string => `Pour ${subject}, plus rien ne vous sera envoyé. Votre adresse est effacée.`,
  leftAgain: 'Demander de nouveau à être prévenu',
  unknownTitle: 'Ce lien ne mène plus à rien',
  unknownLead: (days: number): string =>
    `Vous n’êtes plus prévenu, ou la demande n’a pas été confirmée dans les ${days} jours. Aucune adresse n’est gardée.`,
  refusals: {
    'bad-email': 'Cette adresse ne se lit pas. Écrivez-la comme « prenom.nom@exemple.fr ».',
    'unknown-subject': 'Ce texte n’est pas publié ici, ou cette demande n’existe pas.',
    full: 'Trop de demandes attendent leur confirmation. Réessayez dans quelques jours, ou prenez le flux.',
    'bad-form': 'Le formulaire n’a pas été compris. Rechargez la page et recommencez.',
  },
} as const

/** What the registrar is told of mails. */
export function mailsWords({ waiting, givenUp, isOpen }: { waiting: number; givenUp: number; isOpen: boolean }): string {
  const wait = `${counted(waiting, 'courriel attend', 'courriels attendent')}${isOpen ? '' : ` (SMTP_URL n’est pas donné${NARROW}: aucun ne part)`}`
  return givenUp === 0 ? `${wait}.` : `${wait}${NARROW}; ${counted(givenUp, 'n’a pas pu partir', 'n’ont pas pu partir')}.`
}
