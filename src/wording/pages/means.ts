import type { CreationVerdict } from '#domain/cofinancing/creation-balance.ts'
import type { MeansVerdict, MissingMeans } from '#domain/image-education/means-per-pupil.ts'
import { NARROW } from '../spaces.ts'

/** What stands under the title of each section: which request of the note it answers, and that the rule is ours. */
const asked = (id: string): string =>
  `Demande ${id} de la note des six organisations${NARROW}: une proposition, pas une règle en vigueur. La manière de calculer est une hypothèse de Contrechamp.`

export const MEANS = {
  title: 'L’argent suit-il les besoins ?',
  lead: `Cinq demandes disent où l’argent doit aller quand le reste grandit. Pour chacune${NARROW}: comment cela se compte, ce que les chiffres publics permettent de voir, et ce qui manque.`,
  crumb: 'L’argent et les besoins',
  compute: 'Calculer',
  show: 'Montrer',
  yours: 'Calculer pour soi',
  why: 'Pourquoi ce montant ?',
  amountHint: 'en euros, par exemple 12 500,50',
  countHint: 'un nombre entier',
  badAmount: 'Écrivez un montant en euros, sans signe, avec deux décimales au plus : 12500,50.',
  badCount: 'Écrivez un nombre entier, sans signe : 1200.',

  pupils: {
    title: 'Plus d’élèves, avec quels moyens ?',
    asked: asked('A4.1c'),
    noPupils: 'La première année n’a aucun élève : il n’y a pas de moyens par élève à comparer.',
    intro: `Si un dispositif accueille plus d’élèves sans plus d’argent pour celles et ceux qui le coordonnent, chaque élève reçoit moins. La règle${NARROW}: les moyens grandissent au moins aussi vite que les élèves.`,
    caption: 'Élèves des dispositifs, et moyens de leurs coordinations',
    unknownTitle: 'La règle ne peut pas encore être vérifiée',
    unknown: `Nous connaissons les élèves de deux années, pas l’argent des coordinations. Aucune source lue ne le publie. Qui peut le donner${NARROW}: L’Archipel des lucioles, les coordinations départementales et régionales, le CNC et les DRAC qui les financent.`,
    columns: {
      programme: 'Dispositif',
      territory: 'Territoire',
      before: 'Élèves avant',
      after: 'Élèves après',
      change: 'Évolution',
      meansBefore: 'Moyens avant',
      meansAfter: 'Moyens après',
    },
    form: {
      pupilsBefore: 'Élèves, première année',
      pupilsAfter: 'Élèves, seconde année',
      meansBefore: 'Moyens de la coordination, première année',
      meansAfter: 'Moyens de la coordination, seconde année',
    },
  },

  circuits: {
    title: 'Ce qui reste à payer aux circuits itinérants',
    asked: asked('A4.2a'),
    intro: `Un circuit itinérant projette dans des communes sans cinéma. Ce qu’il dépense, moins ses recettes, moins ses aides, c’est son reste à charge. La note demande un soutien durable qui couvre celui des circuits volontaires.`,
    average: 'Par circuit, si la somme était partagée également',
    unknown: `Aucun compte de circuit n’a été lu${NARROW}: on ne sait pas si cette somme suffit. Qui peut le dire${NARROW}: chaque circuit, par son compte de résultat${NARROW}; le CNC et les DRAC, qui instruisent leurs aides.`,
    form: {
      cost: 'Ce que le circuit dépense en un an',
      receipts: 'Ses recettes',
      aids: 'Ses aides',
      voluntary: 'Le circuit est volontaire',
    },
    incomplete: 'Il faut la dépense, les recettes et les aides : une donnée inconnue n’est pas un zéro.',
    caption: 'Ce que chaque règle couvrirait',
    columns: { rule: 'Règle', status: 'Statut', covered: 'Couvert', left: 'Laissé au circuit' },
    remaining: 'Reste à charge',
    surplus: 'Excédent',
    noRemaining: 'Rien à couvrir : recettes et aides dépassent la dépense.',
  },

  films: {
    title: 'À quels budgets vont les films aidés',
    asked: asked('A2.4b'),
    intro: `La note craint que l’essentiel des ressources ne se concentre sur des budgets très élevés. Le fichier du CNC donne le devis de chaque film agréé et marque ceux qu’au moins une Région a aidés. Il ne dit ni laquelle, ni combien${NARROW}: on voit donc la taille des films aidés, pas où va l’argent des Régions.`,
    choose: 'Films',
    french: 'D’initiative française',
    every: 'Tous les films agréés',
    chartSub: `Parts des films et de leurs devis, par classe de devis. Les seuils sont ceux qu’emploie le CNC${NARROW}; les réunir en une échelle est une hypothèse de Contrechamp.`,
    aided: 'Films marqués d’une aide régionale',
    unmarked: 'Films sans cette marque',
    all: 'Tous',
    short: { all: 'tous', aided: 'aide régionale', unmarked: 'sans marque' },
    filmsShare: 'des films',
    budgetsShare: 'des devis',
    caption: 'Films et devis par classe',
    yearsTitle: 'La part des devis que réunit le dixième des films les plus chers',
    yearsSub: `Pour cent des devis de l’année, de 2003 à 2024. Le film à la limite du dixième compte à proportion. Sans marque ne veut pas dire sans aide.`,
    yearsCaption: 'Part du dixième des films les plus chers, année par année',
    aidedLine: 'Aide régionale',
    unmarkedLine: 'Sans marque',
    noPack: 'Le fichier des films agréés n’est pas chargé',
    noPackWhy: 'Il fait partie du paquet de données, que chacun charge chez soi.',
    toPack: 'Comment obtenir le paquet de données',
    columns: {
      class: 'Classe de devis',
      films: 'Films',
      share: 'Part',
      budgets: 'Devis',
      year: 'Année',
      group: 'Films',
      top: 'Part du dixième le plus cher',
    },
  },

  creation: {
    title: 'La création paie‑t‑elle pour le reste ?',
    asked: asked('P5.4'),
    intro: `La diffusion et l’éducation aux images doivent pouvoir grandir sans que la création y perde. La règle alerte quand l’argent de la création baisse pendant que celui des deux autres monte.`,
    unknownTitle: 'Aucune alerte ne peut être calculée',
    unknown: `On connaît l’argent des fonds d’aide à la création pour huit années. Pour aucune, une source ne donne l’argent de la diffusion et de l’éducation sur le même périmètre. Qui peut le donner${NARROW}: les tableaux financiers annuels des conventions, axe par axe.`,
    caption: (perimeter: string): string => `Création d’un côté (${perimeter}), diffusion et éducation de l’autre`,
    knownTitle: 'Ce que l’on connaît de la diffusion et de l’éducation',
    knownNote: 'Des montants isolés, d’années et de périmètres différents : ils ne s’additionnent pas.',
    fragileTitle: 'Les formes fragiles, à part',
    fragileIntro: `Court métrage, documentaire de création, animation indépendante, premiers films${NARROW}: ce que les sources en disent. Une part n’est calculée que si la même source donne le total du même fonds, la même année.`,
    fragileCaption: 'Aides aux formes fragiles',
    fragileAmounts: 'Les montants lus, forme par forme',
    featuresTitle: 'Parmi les longs métrages qu’une Région a aidés',
    featuresSub: `Pour cent des films agréés marqués d’une aide régionale, par année d’agrément. Un film peut être de plusieurs formes. Le fichier ne compte pas les courts métrages, et ne dit pas si un film est indépendant.`,
    featuresCaption: 'Premiers films, documentaires et films d’animation aidés',
    features: { first: 'Premiers films', documentary: 'Documentaires', animation: 'Animation' },
    columns: {
      year: 'Année',
      creation: 'Création',
      others: 'Diffusion et éducation',
      verdict: 'Ce que dit la règle',
      form: 'Forme',
      territory: 'Territoire',
      amount: 'Montant',
      whole: 'Total du fonds',
      share: 'Part',
      perimeter: 'Périmètre',
      films: 'Films aidés',
    },
  },

  initiative: {
    title: 'Des projets d’ici, des projets d’ailleurs',
    asked: asked('P6.1'),
    intro: `La note veut mieux équilibrer les projets nés dans la Région et ceux qui y viennent, selon l’intérêt public local. Pour le voir, chaque aide doit dire d’où vient l’initiative. Celle qui ne le dit pas reste à part${NARROW}: elle n’est comptée d’aucun côté.`,
    unknownTitle: 'Aucune aide publiée ne dit d’où vient l’initiative',
    exampleTitle: 'Un exemple fictif',
    example: `Avec une colonne «${NARROW}initiative${NARROW}» dans le fichier des aides, le calcul se fait ligne par ligne. Montants inventés.`,
    caption: 'Équilibre des initiatives, ligne par ligne (exemple fictif)',
    columns: {
      line: 'Ligne',
      regional: 'De la Région',
      outside: 'D’ailleurs',
      unknown: 'Non dit',
      share: 'Part de la Région',
      least: 'Au moins',
      most: 'Au plus',
    },
  },
} as const

export const MEANS_VERDICTS: Readonly<Record<MeansVerdict, string>> = {
  kept: 'Les moyens suivent.',
  outgrown: 'Alerte : les élèves augmentent plus vite que les moyens.',
  thinned: 'Sans alerte, car les élèves n’augmentent pas : mais chacun reçoit moins.',
}

export const MISSING_MEANS: Readonly<Record<MissingMeans, string>> = {
  'pupils-before': 'les élèves de la première année',
  'pupils-after': 'les élèves de la seconde année',
  'means-before': 'les moyens de la première année',
  'means-after': 'les moyens de la seconde année',
}

export const CREATION_VERDICTS: Readonly<Record<CreationVerdict, string>> = {
  'at-its-cost': 'Alerte : la création baisse, le reste monte.',
  'share-falls': 'Sans alerte : la part de la création baisse.',
  kept: 'La création garde sa part.',
}

export const CREATION_MISSING = {
  creation: 'Il manque la création.',
  others: 'Il manque la diffusion et l’éducation.',
  both: 'Il manque les deux.',
} as const
