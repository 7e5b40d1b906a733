import type { RulesValues } from '#domain/scheme/rules-changes.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { euros } from './amounts.ts'
import { APPLICANT_LABELS, BODY_LABELS, DECLARATION_LABELS, FORMAT_LABELS, SECTOR_LABELS, STAGE_LABELS } from './decision-labels.ts'
import { percentage } from './numbers.ts'
import { SCHEMES } from './pages/schemes.ts'

const MILLION = 1_000_000

/** A share in millionths as a percentage. */
export const shareText = (millionths: number): string => percentage(millionths / MILLION, millionths % 10_000 === 0 ? 0 : 1)

/** What silence is worth: « Son silence vaut refus après 2 mois. » */
export const silenceText = ({ effect, months }: SchemeRules['silence']): string =>
  `${SCHEMES.silenceEffects[effect]}${months === null ? '' : SCHEMES.afterMonths(months)}.`

/** What must be spent in the territory. */
export const spendingText = ({ ofAidMillionths, mostOfBudgetMillionths }: NonNullable<SchemeRules['territorialSpending']>): string =>
  SCHEMES.spending(shareText(ofAidMillionths), mostOfBudgetMillionths === null ? null : shareText(mostOfBudgetMillionths))

/** How a document is asked: « demandé, 5 pages au plus ». */
export const documentAsked = ({ isRequired, mostPages, applicants }: SchemeRules['documents'][number]): string =>
  [
    isRequired ? SCHEMES.required : SCHEMES.optional,
    mostPages === null ? null : SCHEMES.pages(mostPages),
    applicants.length === 0 ? null : SCHEMES.reservedTo(applicants.map((kind) => APPLICANT_LABELS[kind].toLowerCase()).join(', ')),
  ]
    .filter((part) => part !== null)
    .join(', ')

const withArticle = (words: string, article: string | null): string => (article === null ? words : `${words} (${SCHEMES.article(article)})`)

type Part = keyof RulesValues
type PartWords = {
  readonly [One in Part]: { readonly label: string; readonly said: (value: NonNullable<RulesValues[One]>) => string }
}

const yesOrNo = (is: boolean): string => (is ? 'Oui' : 'Non')

/** Each part of the rules, and how one value of it is said: a part without its words does not compile. */
const PARTS: PartWords = {
  title: { label: 'Nom', said: (words) => words },
  purpose: { label: 'Objet', said: (words) => words },
  sector: { label: 'Secteur', said: (sector) => SECTOR_LABELS[sector] },
  stage: { label: 'Étape', said: (stage) => STAGE_LABELS[stage] },
  formats: { label: 'Forme', said: (format) => FORMAT_LABELS[format] },
  applicants: { label: SCHEMES.applicants, said: (kind) => APPLICANT_LABELS[kind] },
  ageLimit: {
    label: 'Limite d’âge',
    said: ({ youngest, oldest, article }) =>
      withArticle(
        [youngest === null ? null : `${youngest} ans au moins`, oldest === null ? null : `${oldest} ans au plus`]
          .filter((part) => part !== null)
          .join(', ') || SCHEMES.notSet,
        article,
      ),
  },
  criteria: {
    label: 'Critère',
    said: ({ kind, words, article }) =>
      withArticle(`${kind === 'eligibility' ? SCHEMES.eligibility : SCHEMES.selection} : ${words}`, article),
  },
  floor: { label: SCHEMES.floor, said: euros },
  ceiling: { label: SCHEMES.ceiling, said: euros },
  intensities: {
    label: 'Intensité',
    said: ({ of, millionths, article }) => withArticle(SCHEMES.intensity(of, shareText(millionths)), article),
  },
  territorialSpending: { label: 'Dépenses dans la région', said: (spending) => withArticle(spendingText(spending), spending.article) },
  isDeMinimis: { label: 'Aide « de minimis »', said: yesOrNo },
  fields: {
    label: 'Question du formulaire',
    said: ({ label, hint, isRequired, longest, choices, article }) =>
      withArticle(
        [
          label,
          hint,
          isRequired ? SCHEMES.required : SCHEMES.optional,
          longest === null ? null : `${longest} signes au plus`,
          choices.length === 0 ? null : `au choix : ${choices.join(', ')}`,
        ]
          .filter((part) => part !== null)
          .join(' ; '),
        article,
      ),
  },
  documents: {
    label: 'Pièce',
    said: (document) => [document.label, documentAsked(document), document.hint].filter((part) => part !== null).join(' ; '),
  },
  asksBudget: { label: 'Budget demandé', said: yesOrNo },
  declarations: { label: 'Déclaration', said: (kind) => DECLARATION_LABELS[kind].label },
  awardingBody: {
    label: SCHEMES.decides,
    said: ({ kind, name, delegation }) =>
      `${name} (${BODY_LABELS[kind]}). ${SCHEMES.delegatedBy} : ${delegation?.by ?? SCHEMES.noDelegation}.`,
  },
  silence: { label: SCHEMES.silence, said: (silence) => `${silenceText(silence)} ${silence.source}` },
  appeals: { label: SCHEMES.appeals, said: ({ before, within, source }) => `${SCHEMES.appealWithin(before, within)}. ${source}` },
}

export const rulesPartLabel = (part: Part): string => PARTS[part].label

/** One value of a part of the rules, in words. */
export const rulesPartText = <One extends Part>(part: One, value: NonNullable<RulesValues[One]>): string => PARTS[part].said(value)
