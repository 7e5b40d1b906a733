import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import { OURS_ALONE, RATIO_PARTS, requested, SOURCE_PARTS, type EntryWords } from './entry-words.ts'

const NONE = { formula: [], parts: {}, omitted: {} } as const
const LAUNCH = 'Au lancement du « 1 pour 2 », en 2004 : 100 000 € de seuil, 1 000 000 € de plafond par Région (Cineuropa, 2003).'

/** The keys of a rule: one without its words does not compile. */
export const RULE_WORDS: Readonly<Record<keyof MatchingRule, EntryWords>> = {
  id: {
    ...NONE,
    title: 'Nom court de la règle',
    what: 'Un nom court, sans espace, qui désigne la règle dans les réponses et les certificats.',
    origin: 'Forme des fichiers de Contrechamp.',
  },
  title: {
    ...NONE,
    title: 'Titre de la règle',
    what: 'Une phrase que lira une personne : ce que dit la règle, et pour qui.',
    origin: 'Forme des fichiers de Contrechamp.',
  },
  source: {
    ...NONE,
    title: 'D’où vient la règle',
    what: 'Le texte qui porte la règle, et ce qu’il est : en vigueur, proposé, exemple ou hypothèse. Une règle sans source est refusée.',
    parts: SOURCE_PARTS('source'),
    origin: 'Forme des fichiers de Contrechamp : chaque règle est datée et sourcée.',
  },
  from: {
    ...NONE,
    title: 'Premier jour de la règle',
    what: 'Le premier jour où la règle vaut, compris. Une aide compte quand son année entière est dans la période.',
    formula: ['une aide compte si le 1er janvier de son année n’est pas avant ce jour'],
    origin: OURS_ALONE,
  },
  to: {
    ...NONE,
    title: 'Dernier jour de la règle',
    what: 'Le dernier jour où la règle vaut, compris. Une aide compte quand son année entière est dans la période.',
    formula: ['une aide compte si le 31 décembre de son année n’est pas après ce jour'],
    origin: OURS_ALONE,
  },
  key: {
    ...NONE,
    title: 'Clé',
    what: 'Tant d’euros du CNC pour tant d’euros des collectivités. « 1 pour 2 » fait un tiers du tout ; « 1 pour 3 », un quart.',
    formula: ['dû = assiette × cnc ÷ local, au centime inférieur', 'assiette = l’argent propre des collectivités, aides qui comptent'],
    parts: RATIO_PARTS('key'),
    origin: requested('P1.1', 'D’autres clés ont existé : voir rules/matching.'),
  },
  scope: {
    ...NONE,
    title: 'Champ',
    what: 'Quelles aides la règle regarde. Une aide compte quand son étape, son domaine, son axe, sa nature et son financeur sont tous dans les listes.',
    parts: {
      'scope.stages': 'Les étapes de la vie d’une œuvre.',
      'scope.domains': 'Les domaines.',
      'scope.axes': 'Les axes de la convention.',
      'scope.natures': 'Les natures d’aide.',
      'scope.levels': 'De qui est l’argent. Celui du CNC n’entre jamais dans l’assiette.',
    },
    omitted: {
      scope: 'tout est admis',
      'scope.stages': 'toutes sont admises',
      'scope.domains': 'tous sont admis',
      'scope.axes': 'tous sont admis',
      'scope.natures': 'toutes sont admises',
      'scope.levels': 'tous sont admis, sauf le CNC',
    },
    origin: requested('P1.1', 'La note demande la règle « surtout en amont » : les trois premières étapes.'),
  },
  selective: {
    ...NONE,
    title: 'Aides sélectives seulement',
    what: 'Avec true, seules comptent les aides décidées sur avis d’un comité. Une aide dont on ne sait pas si elle est sélective rend sa ligne inconnue.',
    formula: ['avec true : une aide non sélective ne compte pas'],
    origin: 'Condition écrite dans des conventions ; le fichier dit laquelle.',
  },
  floors: {
    ...NONE,
    title: 'Planchers',
    what: 'Ce qu’une œuvre doit recevoir, dans son format, pour que ses aides comptent. Un format sans plancher compte toujours.',
    formula: [
      'un financeur passe si ses aides à l’œuvre ≥ alone',
      'avec shared : il passe aussi si ses aides ≥ each, et si deux financeurs ou plus, chacun ≥ each, font ensemble ≥ together',
    ],
    parts: {
      'floors.format': 'Le format, écrit comme dans le fichier des aides : feature, short, documentary…',
      'floors.alone': 'Ce qu’un financeur doit donner seul.',
      'floors.shared': 'Une autre façon de passer, à plusieurs financeurs.',
      'floors.shared.each': 'Ce que chacun doit donner.',
      'floors.shared.together': 'Ce qu’ils doivent donner ensemble.',
      'floors.stages': 'Les étapes auxquelles le plancher se limite.',
    },
    omitted: { floors: 'aucun plancher', 'floors.shared': 'seul alone fait passer', 'floors.stages': 'toutes les étapes' },
    origin:
      'Hypothèse de Contrechamp : le plancher se teste par convention, année, œuvre et format, sur les aides telles que reçues, part du CNC comprise.',
  },
  threshold: {
    ...NONE,
    title: 'Seuil',
    what: 'L’assiette à partir de laquelle un droit s’ouvre. Dessous, rien n’est dû ; au seuil, toute l’assiette compte.',
    formula: ['assiette < seuil : dû = 0', 'assiette ≥ seuil : dû = assiette × cnc ÷ local'],
    omitted: { threshold: 'un droit s’ouvre dès le premier centime' },
    origin: LAUNCH,
  },
  ceiling: {
    ...NONE,
    title: 'Plafond',
    what: 'Le plus que le CNC apporte. Ce que le plafond retient s’appelle le coût du plafond.',
    formula: ['tenu = le plus petit de : dû, plafond', 'coût du plafond = dû − tenu'],
    omitted: { ceiling: 'aucun plafond' },
    origin: LAUNCH,
  },
  freeze: {
    ...NONE,
    title: 'Gel',
    what: 'Un montant qui ne bouge plus, quoi que fasse l’effort. Les étapes exemptées restent payées en plus. Ce que le gel retient s’appelle le coût du gel.',
    formula: [
      'dû exempté = assiette exemptée × cnc ÷ local, au centime inférieur',
      'tenu = le plus petit de : dû après plafond, dû exempté + le plus petit de (dû − dû exempté, at)',
    ],
    parts: { 'freeze.at': 'Le montant gelé.', 'freeze.exempt': 'Les étapes qui échappent au gel.' },
    omitted: { freeze: 'aucun gel', 'freeze.exempt': 'aucune étape n’y échappe' },
    origin: requested('P1.3', 'La note demande d’assouplir les gels qui bloquent une politique qui grandit.'),
  },
  per: {
    ...NONE,
    title: 'Sur quoi portent seuil, plafond et gel',
    what: 'Chaque ligne seule (année, axe, dispositif), ou le total de la convention dans l’année. Dans ce cas, ce qui est tenu est réparti selon le dû, l’amont d’abord.',
    formula: ['avec convention : le total est tenu, puis réparti au centime, au plus fort reste'],
    origin: OURS_ALONE,
  },
}
