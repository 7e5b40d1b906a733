import type { Finding } from '#domain/grant/check-application.ts'
import type { AskedField, SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { euros } from './amounts.ts'
import { APPLICANT_LABELS, DECLARATION_LABELS, FORMAT_LABELS } from './decision-labels.ts'
import { frenchDay } from './days.ts'
import { wholeNumber } from './numbers.ts'

type Of<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>
type Sentences = { [Kind in Finding['kind']]: (finding: Of<Kind>, rules: SchemeRules) => string }

const fieldLabel = (rules: SchemeRules, id: string): string => rules.fields.find((field) => field.id === id)?.label ?? id
const documentLabel = (rules: SchemeRules, id: string): string => rules.documents.find((document) => document.id === id)?.label ?? id

const FORMS: Partial<Readonly<Record<AskedField['kind'], string>>> = {
  day: 'écrivez le jour, le mois et l’année, comme 15/03/2027 ou 15 mars 2027',
  amount: 'écrivez-la en euros, comme 12 000 ou 12 000,50',
  whole: 'écrivez un nombre entier, en chiffres',
}
const formOf = (rules: SchemeRules, id: string): string =>
  FORMS[rules.fields.find((field) => field.id === id)?.kind ?? 'line'] ?? 'choisissez une des réponses proposées'

const DE_MINIMIS_TEXTS: Readonly<Record<string, string>> = {
  'ue-1407-2013': 'règlement (UE) n° 1407/2013',
  'ue-2023-2831': 'règlement (UE) 2023/2831',
}

/** What a file lacks and what to do about it: a kind without its sentence does not compile. */
const SENTENCES: Sentences = {
  'title-missing': () => 'Donnez un titre au projet, même provisoire.',
  'applicant-missing': () => 'Donnez le nom de la personne ou de la structure qui demande.',
  'format-missing': () => 'Choisissez la forme de l’œuvre.',
  'asked-missing': () => 'Indiquez le montant demandé.',
  'asked-unreadable': () => 'Le montant demandé ne se lit pas : écrivez-le en euros, comme 12 000 ou 12 000,50.',
  'budget-missing': () => 'Remplissez le budget et le plan de financement.',
  'honour-not-declared': () => 'Certifiez que le dossier est exact : sans cela il ne peut pas être envoyé.',
  'format-not-supported': (_, rules) =>
    `Ce dispositif aide : ${rules.formats.map((format) => FORMAT_LABELS[format].toLowerCase()).join(', ')}. La forme choisie n’en est pas.`,
  'applicant-not-supported': (_, rules) =>
    `Ce dispositif est ouvert à : ${rules.applicants.map((kind) => APPLICANT_LABELS[kind].toLowerCase()).join(', ')}.`,
  'siret-missing': () => 'Indiquez le numéro SIRET ; une association peut donner son numéro RNA.',
  'siret-wrong': () => 'Le numéro SIRET a quatorze chiffres ; celui-ci ne porte pas une clé juste. Vérifiez-le.',
  'commune-unsettled': () => 'Votre commune n’est pas encore reconnue : choisissez-la dans la liste, ou écrivez son code postal.',
  'field-missing': ({ field }, rules) => `Répondez à « ${fieldLabel(rules, field)} ».`,
  'field-unreadable': ({ field }, rules) => `La réponse à « ${fieldLabel(rules, field)} » ne se lit pas : ${formOf(rules, field)}.`,
  'field-too-long': ({ field, length, longest }, rules) =>
    `« ${fieldLabel(rules, field)} » compte ${wholeNumber(length)} signes ; le règlement en demande ${wholeNumber(longest)} au plus.`,
  'document-missing': ({ document }, rules) => `Joignez « ${documentLabel(rules, document)} ».`,
  'declaration-missing': ({ declaration }) => `Répondez par oui ou par non : « ${DECLARATION_LABELS[declaration].label} ».`,
  'declaration-unexplained': ({ declaration }) => `Expliquez en quelques mots : « ${DECLARATION_LABELS[declaration].label} ».`,
  'below-floor': ({ asked, floor }) => `Le montant demandé (${euros(asked)}) est sous le plancher de ${euros(floor)}.`,
  'above-ceiling': ({ asked, ceiling }) => `Le montant demandé (${euros(asked)}) passe le plafond de ${euros(ceiling)}.`,
  'budget-unbalanced': ({ expenses, funding }) =>
    `Le budget n’est pas équilibré : ${euros(expenses)} de dépenses et ${euros(funding)} de financements.`,
  'asked-differs': ({ asked, inBudget }) =>
    `Le montant demandé est de ${euros(asked)}, et le plan de financement compte ${euros(inBudget)} pour cette aide.`,
  'budget-line-unreadable': ({ line }) =>
    `Un montant de la ligne « ${line} » ne se lit pas : écrivez-le en euros, comme 12 000 ou 12 000,50.`,
  'spent-in-territory-beyond-line': ({ line }) => `À la ligne « ${line} », la part dépensée dans la région passe le montant de la ligne.`,
  'intensity-passed': ({ of, amount, most, article }) =>
    `${of === 'this-aid' ? 'L’aide demandée' : 'L’argent public réuni'} (${euros(amount)}) passe la part du budget permise, soit ${euros(most)} (article ${article}).`,
  'territorial-spending-short': ({ spent, due, article }) =>
    `Les dépenses dans la région sont de ${euros(spent)} ; il en faut ${euros(due)} (article ${article}).`,
  'de-minimis-missing': () => 'Indiquez le total des aides « de minimis » reçues ces trois dernières années ; 0 s’il n’y en a aucune.',
  'de-minimis-unreadable': () => 'Le total des aides « de minimis » ne se lit pas : écrivez-le en euros, comme 12 000 ou 12 000,50.',
  'de-minimis-ceiling-unknown': () =>
    'Cette aide compte parmi les aides « de minimis », et le plafond qui vaut à cette date n’est pas connu ici : le service vous le dira.',
  'de-minimis-passed': ({ together, ceiling: { most, years, source, to } }) =>
    `Avec cette aide, l’entreprise aurait reçu ${euros(together)} d’aides « de minimis » ; le plafond est de ${euros(most)} sur ${years} ans (${DE_MINIMIS_TEXTS[source.document] ?? source.document}, article ${source.article}, applicable jusqu’au ${frenchDay(to)} ; article non vérifié).`,
  'outside-age': ({ article }) =>
    `Le règlement fixe une limite d’âge (article ${article}), que vous semblez passer. Le service vous dira ce qu’il en est ; l’âge ne mesure pas l’émergence.`,
}

/** What is told to the applicant as a thing to do, told to the service as a thing that lacks. */
const FOR_SERVICE: { [Kind in Finding['kind']]?: (finding: Of<Kind>, rules: SchemeRules) => string } = {
  'title-missing': () => 'Le titre manque.',
  'applicant-missing': () => 'Le nom du demandeur manque.',
  'format-missing': () => 'La forme de l’œuvre manque.',
  'asked-missing': () => 'Le montant demandé manque.',
  'asked-unreadable': () => 'Le montant demandé ne se lit pas.',
  'budget-missing': () => 'Le budget et le plan de financement manquent.',
  'honour-not-declared': () => 'L’exactitude du dossier n’est pas certifiée.',
  'siret-missing': () => 'Le numéro SIRET manque, ou le numéro RNA d’une association.',
  'siret-wrong': () => 'Le numéro SIRET ne porte pas une clé juste.',
  'commune-unsettled': () => 'La commune n’est pas reconnue.',
  'field-missing': ({ field }, rules) => `Sans réponse : « ${fieldLabel(rules, field)} ».`,
  'field-unreadable': ({ field }, rules) => `La réponse à « ${fieldLabel(rules, field)} » ne se lit pas.`,
  'document-missing': ({ document }, rules) => `Pièce manquante : « ${documentLabel(rules, document)} ».`,
  'declaration-missing': ({ declaration }) => `Sans réponse : « ${DECLARATION_LABELS[declaration].label} ».`,
  'declaration-unexplained': ({ declaration }) => `Sans explication : « ${DECLARATION_LABELS[declaration].label} ».`,
  'budget-line-unreadable': ({ line }) => `Un montant de la ligne « ${line} » ne se lit pas.`,
  'de-minimis-missing': () => 'Le total des aides « de minimis » reçues ces trois dernières années manque.',
  'de-minimis-unreadable': () => 'Le total des aides « de minimis » ne se lit pas.',
  'de-minimis-ceiling-unknown': () =>
    'Cette aide compte parmi les aides « de minimis », et le plafond qui vaut à cette date n’est pas connu ici.',
  'outside-age': ({ article }) => `L’année de naissance passe la limite d’âge du règlement (article ${article}).`,
}

/** One finding as those who appraise read it. */
export function findingForService<Kind extends Finding['kind']>(finding: Of<Kind>, rules: SchemeRules): string {
  return (FOR_SERVICE[finding.kind] ?? SENTENCES[finding.kind])(finding, rules)
}

/** One finding as a sentence. */
export function findingSentence<Kind extends Finding['kind']>(finding: Of<Kind>, rules: SchemeRules): string {
  return SENTENCES[finding.kind](finding, rules)
}
