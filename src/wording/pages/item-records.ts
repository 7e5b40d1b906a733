import type { ItemRecordKind, ItemStanding, SecondCall } from '#domain/committee/item-records.ts'
import { frenchDay } from '../days.ts'
import { NARROW } from '../spaces.ts'

export const ITEM_STANDING_LABELS: Readonly<Record<ItemStanding, string>> = {
  'not-opened': 'Pas encore examiné en séance',
  open: 'En cours d’examen',
  closed: 'Examen clos',
}

/** A second convocation with its days, and the want of voters that it answers. */
export const secondCallWords = (call: SecondCall | null): string =>
  call === null
    ? 'Seconde convocation'
    : `Seconde convocation envoyée le ${frenchDay(call.sentOn)} pour le ${frenchDay(call.heldOn)}, faute de quorum (${call.took} sur ${call.needed})`

/** What was done, and who with, where somebody is concerned. */
export const RECORD_SENTENCES: Readonly<Record<ItemRecordKind, (who: string, call: SecondCall | null) => string>> = {
  open: () => 'Examen ouvert',
  close: () => 'Examen clos',
  'second-call': (_, call) => secondCallWords(call),
  alternate: (who) => `Suppléance${NARROW}: ${who} prend part`,
  hearing: () => 'Audition',
  'by-show': () => 'Vote à main levée',
  'by-ballot': () => 'Vote au scrutin secret',
  'lift-recusal': (who) => `Retrait levé par l’administration${NARROW}: ${who}`,
}

/** What is said where a file is taken up in meeting. */
export const ITEM_RECORDS = {
  title: 'En séance',
  none: 'Rien n’est encore consigné.',
  open: 'Ouvrir l’examen',
  reopen: 'Rouvrir l’examen',
  close: 'Clore l’examen',
  closeHint: 'Clos, le dossier ne prend plus de vote.',
  hearing: 'Audition : qui a été entendu, et ce qui a été dit',
  recordHearing: 'Consigner l’audition',
  secondCall: 'Seconde convocation',
  secondCallHint: 'Quand trop peu de membres ont pu voter. Les voix déjà données sont ôtées : on vote de nouveau.',
  sentOn: 'Envoyée le',
  heldOn: 'Pour la séance du',
  callWords: 'Ce qu’il y a à en dire',
  recordSecondCall: 'Consigner la convocation',
  alternate: 'Appeler une suppléance',
  alternateOption: (name: string, member: string): string => `${name}, à la place de ${member}`,
  alternateTakes:
    'La personne qui supplée prend la place du membre sur ce dossier, et cela ne se défait pas ici : le membre ne voit plus le dossier, sa note ne se lit plus et son vote ne compte plus, s’il en a donné.',
  alternateSure: 'J’ai lu ce que la suppléance ôte au membre.',
  call: 'Appeler',
  stoodIn: 'Suppléance',
  refusals: {
    'moved-meanwhile': 'Ce dossier n’est plus devant le comité. Rechargez la page.',
    'out-of-order': 'L’examen est déjà dans cet état. Rechargez la page.',
    'no-such-alternate': 'Cette personne ne peut pas suppléer ici : elle ne supplée personne, est en retrait, ou la place est prise.',
    'quorum-met': 'Le quorum est réuni : il n’y a pas lieu de convoquer une seconde fois.',
    'bad-days': 'Donnez le jour de l’envoi, passé ou d’aujourd’hui, et celui de la séance, qui ne le précède pas.',
    'no-session': 'Une seconde convocation suit une séance où le quorum a manqué : ouvrez d’abord l’examen de ce dossier.',
    'before-session': 'Cette convocation a été envoyée avant la séance où le quorum a manqué : donnez le jour d’un envoi qui l’a suivie.',
    'no-words': 'Écrivez quelques mots.',
    'set-by-rule': 'Le règlement du comité dit comment il vote : il n’y a pas à choisir.',
    'not-confirmed': 'Cochez la case : appeler une suppléance ôte au membre sa place sur ce dossier.',
    'no-act': 'Choisissez ce qui est consigné.',
  },
} as const
