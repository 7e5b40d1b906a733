import type { Axis } from '#domain/convention/axis.ts'
import type { TextLifeEvent } from '#domain/convention/text-life.ts'
import { frenchDay } from './days.ts'
import { AXIS_LABELS } from './pages/account.ts'
import { LIFE_LABELS } from './pages/registry.ts'
import { NARROW } from './spaces.ts'
import { SITE_NAME } from './site.ts'

/** What is followed, as words need it. */
type Subject =
  | { readonly kind: 'all' }
  | { readonly kind: 'text'; readonly title: string | null }
  | { readonly kind: 'axis'; readonly axis: Axis }
  | { readonly kind: 'request'; readonly id: string }

/** « le texte « Convention… » », « l’axe Création », after « être prévenu de ce qui change pour ». */
export function subjectWords(subject: Subject): string {
  switch (subject.kind) {
    case 'all':
      return 'tous les textes du registre'
    case 'text':
      return `le texte «${NARROW}${subject.title ?? ''}${NARROW}»`
    case 'axis':
      return `l’axe «${NARROW}${AXIS_LABELS[subject.axis]}${NARROW}»`
    case 'request':
      return `la demande ${subject.id} de la note des organisations`
  }
}

type Act = {
  readonly kind: 'published' | 'withdrawn' | 'dated' | 'decided' | 'answered'
  readonly textTitle: string
  readonly isExample: boolean
  readonly versionNumber: number | null
  readonly fromText: string | null
  readonly reason: string | null
  readonly event: TextLifeEvent | null
  readonly request: string | null
}

/** What happened to a text, in a few words: the title of an entry, the subject of a mail. */
export function actTitle(act: Act): string {
  const title = `${act.textTitle}${act.isExample && !/exemple/i.test(act.textTitle) ? ' (exemple fictif)' : ''}`
  const version = act.versionNumber === null ? 'version' : `version ${act.versionNumber}`
  switch (act.kind) {
    case 'published':
      return `${title}${NARROW}: ${version} publiée`
    case 'withdrawn':
      return `${title}${NARROW}: ${version} retirée`
    case 'dated':
      return `${title}${NARROW}: ${act.event === null ? 'une date est connue' : `${LIFE_LABELS[act.event.kind]} (${frenchDay(act.event.onText)})`}`
    case 'decided':
      return `${title}${NARROW}: demande ${act.request ?? ''} lue par une personne`
    case 'answered':
      return `${title}${NARROW}: réponse à une contestation${act.request === null ? '' : `, demande ${act.request}`}`
  }
}

/** The same in a sentence. */
export function actSentence(act: Act): string {
  switch (act.kind) {
    case 'published':
      return act.fromText === null
        ? 'Une version du texte se lit désormais dans le registre. Son premier jour en vigueur n’est pas connu.'
        : `Une version du texte se lit désormais dans le registre, en vigueur depuis ${/^\d{4}-\d{2}-\d{2}$/.test(act.fromText) ? 'le ' : ''}${frenchDay(act.fromText)}.`
    case 'withdrawn':
      return act.reason === null ? 'Une version du texte a été retirée.' : `Une version du texte a été retirée${NARROW}: ${act.reason}`
    case 'dated':
      return act.event === null || act.event.note === ''
        ? 'Une date de la vie du texte est connue.'
        : `Où c’est écrit${NARROW}: ${act.event.note}`
    case 'decided':
      return 'Une personne a décidé si le texte porte cette demande, et dit pourquoi.'
    case 'answered':
      return 'Une partie contestait la lecture du texte. Il lui a été répondu.'
  }
}

export type Letter = { readonly subject: string; readonly body: string }

/** Asks whoever was named in the form whether they are the one who asked. */
export const confirmationLetter = ({ subject, link, days }: { subject: string; link: string; days: number }): Letter => ({
  subject: `${SITE_NAME}${NARROW}: confirmez que vous voulez être prévenu`,
  body: lines([
    'Bonjour,',
    '',
    `Cette adresse a été donnée pour être prévenue de ce qui change pour ${subject}.`,
    '',
    'Si c’est vous, confirmez ici :',
    link,
    '',
    `Si ce n’est pas vous, ne faites rien${NARROW}: sans confirmation, l’adresse est oubliée au bout de ${days} jours et aucun autre courriel ne part.`,
    '',
    SITE_NAME,
  ]),
})

/** Tells of an act to somebody who follows. */
export const actLetter = (act: Act, { subject, link, leave }: { subject: string; link: string; leave: string }): Letter => ({
  subject: actTitle(act),
  body: lines([
    'Bonjour,',
    '',
    `${actTitle(act)}.`,
    actSentence(act),
    '',
    'À lire ici :',
    link,
    '',
    '--',
    `Vous recevez ce courriel parce que vous suivez ${subject} sur ${SITE_NAME}.`,
    'Ne plus être prévenu (un clic, votre adresse est effacée) :',
    leave,
  ]),
})

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`
