import { OWN_CHOICES, type OwnQuestion } from '#domain/statistics/own-answers.ts'
import { NARROW } from '../spaces.ts'

/** What is said beside the questions asked for statistics alone. */
export const OWN_ANSWERS = {
  title: 'Pour les statistiques, si vous le voulez bien',
  lead: 'Trois questions facultatives, gardées à part du dossier : ni le service, ni les lecteurs, ni le comité, ni les élus ne voient vos réponses. Elles ne changent rien à la décision.',
  purpose:
    'Elles ne servent qu’à compter, par année, qui demande et qui est aidé, sans nombre petit. Elles reposent sur votre accord : vous pouvez les effacer à tout moment.',
  controller: (name: string, contact: string): string => `Qui en répond${NARROW}: ${name}, ${contact}.`,
  others: 'Si quelqu’un d’autre que vous écrit ou réalise, répondez avec son accord.',
  more: 'Vos données personnelles',
  unsaid: 'Sans réponse',
  keep: 'Garder ces réponses',
  kept: 'Gardées à part du dossier.',
  forget: 'Effacer mes réponses',
  closed: 'Ce dossier peut désormais entrer dans des nombres publiés : vos réponses ne se changent plus, elles s’effacent.',
} as const

export const OWN_QUESTION_LABELS: Readonly<Record<OwnQuestion, string>> = {
  gender: 'Qui écrit ou réalise est',
  generation: 'Son âge cette année',
  initiative: 'Qui porte le projet',
}

type Labels = { readonly [Question in OwnQuestion]: Readonly<Record<(typeof OWN_CHOICES)[Question][number], string>> }

const DECLINED = 'Ne souhaite pas répondre'

const OWN_CHOICE_LABELS: Labels = {
  gender: {
    women: 'Une femme, ou des femmes',
    men: 'Un homme, ou des hommes',
    'women-and-men': 'Des femmes et des hommes',
    other: 'Autrement',
    declined: DECLINED,
  },
  generation: {
    'under-30': 'Moins de 30 ans',
    'from-30': 'De 30 à 39 ans',
    'from-40': 'De 40 à 49 ans',
    'from-50': 'De 50 à 59 ans',
    'from-60': '60 ans et plus',
    declined: DECLINED,
  },
  initiative: {
    author: 'L’autrice ou l’auteur, sans production',
    'author-with-producer': 'L’autrice ou l’auteur, avec une production',
    producer: 'Une société ou une association de production',
    'co-production': 'Une coproduction',
    other: 'Autrement',
    declined: DECLINED,
  },
}

/** An answer in words. */
export const ownChoiceLabel = (question: OwnQuestion, choice: string): string => {
  const labels: Readonly<Record<string, string>> = OWN_CHOICE_LABELS[question]
  return labels[choice] ?? choice
}
