import type { ItemRecordKind, ItemStanding } from '#domain/committee/item-records.ts'
import { NARROW } from '../spaces.ts'

export const ITEM_STANDING_LABELS: Readonly<Record<ItemStanding, string>> = {
  'not-opened': 'Pas encore examiné en séance',
  open: 'En cours d’examen',
  closed: 'Examen clos',
}

/** What was done, and who with, where somebody is concerned. */
export const RECORD_SENTENCES: Readonly<Record<ItemRecordKind, (who: string) => string>> = {
  open: () => 'Examen ouvert',
  close: () => 'Examen clos',
  'second-call': () => 'Seconde convocation',
  alternate: (who) => `Suppléance${NARROW}: ${who} prend part`,
  hearing: () => 'Audition',
  'by-show': () => 'Vote à main levée',
  'by-ballot': () => 'Vote au scrutin secret',
  'lift-recusal': (who) => `Retrait levé par l’administration${NARROW}: ${who}`,
}

/** A way out as it is sealed with an opinion, which names nobody. */
export const WAYS_OUT = { 'second-call': 'Seconde convocation', alternate: 'Suppléance' } as const

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
  secondCall: 'Seconde convocation : quel jour, et pourquoi',
  secondCallHint: 'Elle est consignée. Ce qu’elle change du quorum, c’est au règlement du comité de le dire.',
  recordSecondCall: 'Consigner la convocation',
  alternate: 'Appeler une suppléance',
  alternateOption: (name: string, member: string): string => `${name}, à la place de ${member}`,
  call: 'Appeler',
  refusals: {
    'moved-meanwhile': 'Ce dossier n’est plus devant le comité. Rechargez la page.',
    'out-of-order': 'L’examen est déjà dans cet état. Rechargez la page.',
    'no-such-alternate': 'Cette personne ne peut pas suppléer ici : elle ne supplée personne, est en retrait, ou la place est prise.',
    'no-words': 'Écrivez quelques mots.',
    'set-by-rule': 'Le règlement du comité dit comment il vote : il n’y a pas à choisir.',
    'no-act': 'Choisissez ce qui est consigné.',
  },
} as const
