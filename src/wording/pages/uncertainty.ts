import type { DrawRefusal } from '#domain/scenario/draw-plan.ts'
import { euros, millions } from '../amounts.ts'
import { counted, wholeNumber } from '../numbers.ts'

/** What the page on uncertain futures says. */
export const UNCERTAINTY = {
  title: 'Et si les efforts changent ?',
  lead: 'Dix mille avenirs tirés au sort : chaque Région refait, dans le désordre, les hausses et les baisses que ses propres années ont connues. Voici ce que la règle demanderait, et si l’enveloppe suffirait.',
  form: 'Ce que l’on tire',
  years: 'Années à venir (de 1 à 10)',
  seed: 'Graine du tirage',
  seedHint: 'La même graine donne les mêmes tirages, partout.',
  draw: 'Tirer',
  needTitle: 'Ce que la règle demanderait',
  fanTitle: (median: string, year: number): string => `En ${year}, un tirage sur deux demande au moins ${median}`,
  fanSub: (envelope: string): string =>
    `Ce que la clé ouvre à toutes les Régions du départ ; le trait pointillé est l’enveloppe, ${envelope}. Bande claire : 90 % des tirages ; bande foncée : la moitié.`,
  honoured: 'Dans combien de tirages la règle est-elle tenue ?',
  honouredLine: (year: number, count: number, all: number): string =>
    `En ${year} : ${counted(count, 'tirage', 'tirages')} sur ${wholeNumber(all)}.`,
  always: (count: number, all: number): string =>
    `Toutes les années à la fois : ${counted(count, 'tirage', 'tirages')} sur ${wholeNumber(all)}.`,
  envelopeLine: 'enveloppe',
  heldNote: (names: string): string => `Tenues à leur dernière valeur connue, faute de deux années de suite : ${names}.`,
  method: (seed: number): string =>
    `Hypothèse de Contrechamp : taux tirés avec remise parmi les années connues de chaque Région, chacune pour elle ; générateur déterministe, graine ${seed}. Les partages se font au prorata, avant les centimes.`,
  table: 'Ce que la règle demanderait, par année',
  columns: {
    year: 'Année',
    p5: '5 % des tirages au plus',
    p25: '25 %',
    p50: 'la moitié',
    p75: '75 %',
    p95: '95 %',
    honoured: 'Tirages où elle est tenue',
  },
  none: 'Rien n’est tiré',
} as const

const SENTENCES: { [Kind in DrawRefusal['kind']]: (refusal: Extract<DrawRefusal, { kind: Kind }>) => string } = {
  'nobody-to-draw': () => 'Aucune Région n’a deux années connues de suite.',
  'too-many-draws': ({ most }) => `Il y a trop de tirages : au plus ${wholeNumber(most)}.`,
  'years-outside': ({ most }) => `Donnez de 1 à ${most} années.`,
  'guarantee-needs-present': ({ codes }) => `La garantie demande ce que reçoivent aujourd’hui : ${codes.join(', ')}.`,
  'guarantee-beyond-envelope': ({ asked, envelope }) =>
    `La garantie demande ${euros(asked)}, plus que l’enveloppe de ${millions(envelope)}.`,
  'effort-too-great': ({ code }) => `L’effort de ${code} devient trop grand pour être compté au centime.`,
  'bad-seed': () => 'La graine est un nombre entier, sans signe.',
}

export function drawRefusalSentence<Kind extends DrawRefusal['kind']>(refusal: Extract<DrawRefusal, { kind: Kind }>): string {
  const sentence = SENTENCES[refusal.kind] as (refusal: DrawRefusal) => string
  return sentence(refusal)
}
