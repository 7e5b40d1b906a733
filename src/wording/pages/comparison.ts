import { counted } from '../numbers.ts'

type Folded = {
  readonly isSame: boolean
  readonly before: object | null
  readonly after: object | null
  readonly differences: readonly object[]
}

/** What is said where texts are compared. */
export const COMPARISON = {
  title: 'Comparer des conventions',
  crumb: 'Comparer',
  lead: 'Deux à six textes, article par article : les mots changés d’une version à l’autre, et ce qui diffère vraiment, montants, engagements, payeurs, échéances, portée.',
  chooseTitle: 'Choisir les textes',
  chooseOthers: 'Choisir d’autres textes',
  chooseHint:
    'Cochez de deux à six textes. Les autres se comparent à celui que vous marquez « référence », ou au premier de la liste si vous n’en marquez aucun. Deux versions d’un même texte se comparent aussi.',
  referenceOf: 'référence',
  compare: 'Comparer ces textes',
  none: 'Aucun texte n’est encore publié : il n’y a rien à comparer.',
  tooFew: 'Choisissez au moins deux textes.',
  missing: (names: string): string => `Ces textes ne sont pas publiés, ou leur adresse est fausse : ${names}.`,
  reference: 'Référence',
  told: {
    versions: {
      moneyTitle: 'Ce qui change en euros',
      moneyNone: 'Aucun montant reconnu ne change.',
      bindingTitle: 'Ce qui change dans les engagements',
      bindingNone: 'Aucun engagement reconnu ne change dans les phrases qui se répondent.',
      loneTitle: 'Clauses disparues ou nouvelles',
    },
    texts: {
      moneyTitle: 'Ce qui diffère en euros',
      moneyNone: 'Aucun montant reconnu ne diffère dans les articles qui se répondent.',
      bindingTitle: 'Ce qui diffère dans les engagements',
      bindingNone: 'Aucune phrase assez proche de l’autre texte pour que leurs engagements se comparent.',
      loneTitle: 'Phrases d’un texte sans phrase proche dans l’autre',
    },
  },
  summaryTitle: 'Ce qui change',
  summaryNone: 'Rien de ce que fixent ces textes ne diffère, ou rien n’a pu être reconnu.',
  apartTitle: 'Montants à rapprocher',
  apartLead: 'Montants d’articles qui se répondent, écrits en phrases trop différentes pour être comparés un à un.',
  oneSidedTitle: 'Montants d’un seul côté',
  oneSidedLead: 'L’autre texte n’imprime pas cette ligne, ou la nomme autrement. Non connu n’est pas zéro.',
  oneSide: 'montant d’un seul côté',
  identical: (count: number): string => `${count} articles sont mot pour mot les mêmes.`,
  facingTitle: 'Article par article',
  fictitious: '(exemple fictif)',
  pairLink: 'Ces deux textes face à face, article par article',
  moved: 'Article déplacé.',
  same: 'Mot pour mot le même.',
  onlyBefore: 'Dans ce seul texte',
  onlyAfter: 'Dans ce seul texte',
  /** What stands where nothing answers. */
  nothing: (nearest: string | null): string => `aucun article en face${nearest === null ? '' : `. Le plus proche : ${nearest}`}`,
  sides: { versions: ['Avant', 'Après'], texts: ['Premier texte', 'Second texte'] },
  /** What a folded article holds. */
  folded: ({ isSame, before, after, differences }: Folded): string =>
    isSame
      ? 'mot pour mot le même'
      : before === null || after === null
        ? ''
        : differences.length === 0
          ? 'aucune différence reconnue dans ce qu’ils fixent'
          : counted(differences.length, 'différence', 'différences'),
  howTitle: 'Comment c’est lu',
  how: 'Les articles sont mis face à face par leurs mots, pondérés par leur rareté, et par leurs intitulés. Leur ressemblance, de 0 à 100, et ses raisons sont données à chaque paire ; faible, elle invite à vérifier. Les différences sont reconnues par des règles publiées, sans service extérieur ; elles se trompent parfois : le texte est toujours à côté.',
  costTitle: 'Ce que cela coûte',
  matrixTitle: 'Article par article, plusieurs textes',
  textNumber: (rank: number): string => `Texte ${rank}`,
  matrixCaption: 'Pour chaque article de la référence, l’article qui y répond dans chaque texte',
  template: 'Le premier texte est un modèle : ce qui suit est l’écart de l’autre à ce modèle.',
  columns: {
    article: 'Article',
    object: 'Objet',
    change: 'Différence',
    kind: 'Genre',
    difference: 'Différence',
    quote: 'Passage',
  },
  gone: 'supprimé',
  added: 'ajouté',
} as const
