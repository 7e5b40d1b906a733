import { frenchInstant } from './instants.ts'
import type { Letter } from './letters.ts'
import { counted } from './numbers.ts'
import { SITE_NAME } from './site.ts'
import { NARROW } from './spaces.ts'

type About = {
  readonly about: 'letter' | 'submit'
  readonly fileId: string
  readonly eventId: number
  readonly from: string
  readonly isFictitious: boolean
}

const SAID: Readonly<Record<About['about'], { subject: (from: string) => string; said: (from: string) => string; place: string }>> = {
  letter: {
    subject: (from) => `${from}${NARROW}: une lettre vous attend`,
    said: (from) => `${from} vous a écrit au sujet d’un dossier. La lettre est dans votre espace :`,
    place: 'lettre',
  },
  submit: {
    subject: (from) => `${from}${NARROW}: un dossier que vous écrivez à plusieurs est envoyé`,
    said: (from) => `Un dossier que vous écrivez avec d’autres vient d’être envoyé (${from}). Son récépissé est dans votre espace :`,
    place: 'recepisse',
  },
}

/** Tells somebody that something of their file waits in their space; what it says is read there, signed in. */
export function fileMail({ about, fileId, eventId, from, isFictitious }: About, origin: string): Letter {
  const { subject, said, place } = SAID[about]
  return {
    subject: subject(from),
    body: `${[
      'Bonjour,',
      '',
      ...(isFictitious ? ['Exemple fictif : ni cette autorité ni ce dossier n’existent.', ''] : []),
      said(from),
      `${origin}/mes-dossiers/${fileId}/${place}${about === 'letter' ? `/${eventId}` : ''}`,
      '',
      'Ce courriel ne répète rien de ce qu’on y lit : il faut entrer dans votre compte. Ne répondez pas à ce message.',
      '',
      SITE_NAME,
    ].join('\n')}\n`,
  }
}

type Mail = {
  readonly state: 'queued' | 'sent' | 'refused' | 'taken-back'
  readonly leavesAt: string
  readonly sentAt: string | null
  readonly answer: number | null
}

/** Where a mail stands, after « Courriel à … : ». */
export function fileMailSentence({ state, leavesAt, sentAt, answer }: Mail): string {
  switch (state) {
    case 'sent':
      return `remis au serveur d’envoi le ${frenchInstant(sentAt ?? leavesAt)}`
    case 'taken-back':
      return 'repris avant de partir'
    case 'refused':
      return answer === null
        ? 'pas parti, le serveur d’envoi n’a pas répondu à temps ou l’adresse a été effacée'
        : `pas parti, le serveur d’envoi l’a refusé (réponse ${answer})`
    case 'queued':
      return answer === null
        ? `en attente, à partir du ${frenchInstant(leavesAt)}`
        : `en attente, le serveur d’envoi l’a remis à plus tard (réponse ${answer})`
  }
}

/** What is said where letters are sent by mail. */
export const FILE_MAILS = {
  title: 'Envoyer ces lettres par courriel',
  crumb: 'Courriels',
  link: 'Envoyer par courriel',
  lead: 'Chaque lettre est déjà dans l’espace de la personne. Le courriel l’annonce et mène à elle : il ne répète rien de ce qu’elle dit.',
  exampleTitle: 'Le courriel, tel qu’il partira',
  exampleNote: 'Le même pour chaque personne, avec le lien de sa lettre. Les co-demandeurs le reçoivent aussi.',
  subject: 'Objet',
  sendTitle: 'À envoyer',
  count: (mails: number, letters: number): string =>
    `${counted(mails, 'courriel', 'courriels')}, pour ${counted(letters, 'lettre', 'lettres')}.`,
  later: (minutes: number): string => `Ils partent au bout de ${minutes} minutes. D’ici là, vous pouvez les reprendre.`,
  send: (mails: number): string => `Envoyer ${counted(mails, 'courriel', 'courriels')}`,
  nothing: 'Il n’y a plus rien à envoyer : chaque courriel possible est déjà demandé.',
  closed: 'Aucun serveur d’envoi n’est réglé sur ce site : les courriels attendent, trente jours au plus.',
  people: (count: number): string => counted(count, 'personne', 'personnes'),
  notTitle: (count: number): string => `Sans courriel possible${NARROW}: ${counted(count, 'lettre', 'lettres')}`,
  noAddress: 'Personne de ce dossier n’a de compte ici : imprimez la lettre.',
  notYours: 'Ce dossier ne vous est plus ouvert.',
  standingTitle: 'Ce qu’il en est',
  takeBackLead: 'Un courriel qu’un essai d’envoi a déjà emporté ne se reprend plus. La lettre, elle, reste dans l’espace de la personne.',
  takeBack: (count: number): string => `Reprendre ${counted(count, 'courriel', 'courriels')}`,
  done: 'C’est fait.',
  back: 'Revenir au lot',
  to: (name: string): string => `Courriel à ${name}`,
  mine: 'Courriel',
} as const
