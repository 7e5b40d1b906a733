import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { SilenceEffect } from '#domain/scheme/scheme-rules.ts'
import { frenchDay } from '../days.ts'

/** What happens now to a file that was sent, as whoever sent it reads it. */
export const NOW_LABELS: Readonly<Record<ApplicationState, string>> = {
  draft: '',
  submitted:
    'Maintenant : le service vérifie qu’il ne manque rien. Le dossier est reçu même incomplet : s’il manque des pièces, il vous les demande.',
  incomplete: 'Maintenant : le service attend ce qu’il vous a demandé.',
  complete: 'Maintenant : le dossier est complet, et le service regarde s’il est recevable, c’est-à-dire s’il entre dans le règlement.',
  eligible: 'Maintenant : le dossier est recevable, et attend la suite de sa session.',
  ineligible: 'Maintenant : le service l’a jugé non recevable. L’instance qui décide peut encore avoir à le refuser.',
  'in-committee': 'Maintenant : le comité lit le dossier, puis donne un avis. Cet avis ne décide pas.',
  opined: 'Maintenant : le comité a donné son avis. L’instance qui décide se prononce ensuite.',
  awarded: 'La décision est prise : l’aide est attribuée. La décision et ce qui est versé se lisent sur leur page.',
  refused: 'La décision est prise : l’aide est refusée. La décision et les moyens de la contester se lisent sur leur page.',
  deferred: 'Le dossier est ajourné : rien n’est attribué ni refusé. La page de la décision dit pourquoi.',
  withdrawn: 'Vous avez retiré ce dossier : il n’est plus instruit, et rien d’autre ne suit.',
  settled: 'L’aide est soldée : tout ce qui devait être versé l’est.',
  lapsed: 'L’aide est caduque : les conditions n’ont pas été remplies à temps. La page de la décision dit pourquoi.',
}

const BORN: Readonly<Record<SilenceEffect['effect'], string>> = {
  refusal: 'un refus implicite est né. Vous pouvez le contester comme il est dit ici, sans attendre d’autre réponse.',
  acceptance: 'une acceptation implicite est née. Demandez au service de l’attester.',
  'not-known': 'mais l’effet de ce silence n’est pas connu. Demandez-le au service.',
}

const STAY = 'code des relations entre le public et l’administration, L. 114-5, non vérifié ici'

/** When each step comes, and what it is worth once its day has passed. */
export const WHAT_FOLLOWS = {
  committee: (on: string | null, isPast: boolean): string => dated('Séance du comité', on, isPast),
  decision: (on: string | null, isPast: boolean): string => dated('Vote de la décision', on, isPast),
  noCommittee: 'Aucun comité n’est nommé pour cette session.',
  silenceOn: (on: string): string => `Sans décision jusqu’au ${frenchDay(on)} compris, ce silence produit cet effet.`,
  silenceUnknown: 'Le jour où il produit cet effet n’est pas connu.',
  passed: (on: string, effect: SilenceEffect['effect'], wasAsked: boolean): string =>
    `Aucune décision au ${frenchDay(on)} : ${wasAsked ? 'sauf si la demande de pièces a suspendu le délai, ' : ''}${BORN[effect]}`,
  stay: (wasAsked: boolean): string =>
    wasAsked
      ? `Ce jour est compté depuis la réception. Des pièces vous ont été demandées : ce délai a pu être suspendu, et ce jour venir plus tard (${STAY}).`
      : `Ce jour est compté depuis la réception. Une demande de pièces peut suspendre ce délai (${STAY}).`,
} as const

const dated = (what: string, on: string | null, isPast: boolean): string =>
  on === null
    ? `${what} : jour non connu.`
    : isPast
      ? `${what} : annoncé pour le ${frenchDay(on)}, passé.`
      : `${what} : le ${frenchDay(on)}.`
