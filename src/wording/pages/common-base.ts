import type { BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { Standing } from '#domain/baseline/baseline-standing.ts'
import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'

/** What is said where texts stand against the common base. */
export const BASE = {
  title: 'Le socle commun',
  crumb: 'Socle commun',
  lead: `En 2026, six organisations ont demandé que chaque convention porte les mêmes garanties. Ce tableau dit, texte par texte, lesquelles s’y trouvent, avec le passage qui le prouve.`,
  proposalTitle: 'Des demandes, pas des règles',
  proposal: `Aucune de ces demandes n’est en vigueur. Et chaque lecture est une proposition de nos règles publiées tant qu’une personne ne l’a pas décidée${NARROW}: un état sur dix environ est à reprendre.`,
  matrixTitle: 'Textes et demandes',
  matrixIntro: `Une ligne par texte, une colonne par demande. Chaque case ouvre sa preuve${NARROW}; chaque code, la demande.`,
  caption: 'État de chaque demande dans chaque texte',
  text: 'Texte',
  legend: 'Comment lire une case',
  legendProposed: 'proposé par nos règles',
  legendDecided: 'décidé par une personne, daté et signé',
  legendReview: 'décidé sur une autre version, à revoir',
  legendContested: 'contesté par une partie, sans réponse encore',
  legendUnread: `non lu${NARROW}: le texte n’est pas publié ici`,
  unreadRow: `Non lu${NARROW}: nous connaissons cette convention, pas son texte.`,
  sendText: 'Comment le transmettre',
  noRow: 'Aucun texte ne répond à ces critères.',
  example: 'Exemple fictif',
  filters: {
    territory: 'Territoire',
    generation: 'Années',
    nature: 'Textes',
    state: 'État',
    standing: 'Lecture',
    examples: 'Exemples fictifs',
    requests: 'Demandes',
    sort: 'Ranger par',
  },
  all: 'Tout',
  conventions: 'Conventions et modèles',
  allNatures: 'Tous les textes',
  proposedOnly: 'Seulement proposée',
  decidedOnly: 'Décidée',
  contestedOnly: 'Contestée',
  withExamples: 'Avec',
  withoutExamples: 'Sans',
  clauses: 'Clauses, lecture mesurée',
  allRequests: 'Toutes, lecture légère comprise',
  sorts: {
    title: 'titre',
    territory: 'territoire',
    generation: 'années, les dernières d’abord',
    present: 'le plus de présentes',
    absent: 'le plus d’absentes',
    contrary: 'le plus de contraires',
    decided: 'le moins de décidées',
  },
  sortRequest: 'état d’une demande',
  apply: 'Appliquer',
  takeTitle: 'Emporter',
  take: {
    csv: 'La matrice (CSV)',
    json: 'La matrice (JSON)',
    cells: 'Case par case (CSV)',
    xlsx: 'Tout (XLSX)',
    register: 'Le registre (CSV)',
  },
  others: (count: number): string => `${counted(count, 'autre demande, servie', 'autres demandes, servies')} autrement que par une clause`,
  registerTitle: 'Le registre des demandes',
  registerIntro: `Tout ce que la note demande, avec nos mots, et comment ce site le sert. Seules les demandes servies comme clause ont une lecture mesurée.`,
  registerCaption: 'Les demandes de la note et leur état dans les textes lus',
  registerSource: 'Note des six organisations, 2026 (proposée)',
  methodTitle: 'Comment c’est lu',
  method: [
    'Des mots qui doivent se rencontrer dans une phrase, et ce que la phrase en fait : elle engage, engage peu, nie, suppose ou rapporte. Les règles sont publiées ; aucun service extérieur, aucun apprentissage.',
    '« Absente » veut dire : non trouvée avec ces mots, à ces endroits. Ce qui a été cherché et où est donné à chaque fois.',
    'Une personne accepte ou change chaque proposition, avec ses passages et sa raison. Une partie peut contester ; il lui est répondu.',
  ],
  columns: {
    text: 'Texte',
    territory: 'Territoire',
    generation: 'Années',
    nature: 'Nature',
    example: 'Exemple fictif',
    version: 'Version lue',
    request: 'Demande',
    asked: 'Ce qui est demandé',
    served: 'Servie comme',
    axis: 'Axe',
    measured: 'Lecture mesurée',
    state: 'État',
    standing: 'Lecture',
    contested: 'Contestée',
    by: 'Décidé par',
    on: 'Le',
    unread: 'Non lus',
    address: 'Preuve',
  },
  yes: 'oui',
  no: 'non',
} as const

export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  unread: 'non lu',
  proposed: 'proposée',
  decided: 'décidée',
  'to-review': 'décidée sur une autre version, à revoir',
}

/** What is said of one request. */
export const REQUEST = {
  askedTitle: 'Où elle en est',
  asked: 'Note des six organisations, 2026. Proposée, pas en vigueur.',
  clauseTitle: 'Clause modèle',
  clauseStatus: 'Proposition de Contrechamp, à reprendre librement. Elle n’engage que ses auteurs.',
  noClause: 'Cette demande n’est pas servie comme clause : elle l’est par ce site, autrement.',
  light: 'Lecture légère, non mesurée : à regarder de près.',
  textsTitle: 'Dans les textes lus',
  none: 'Aucun texte publié ne répond.',
  unreadCount: (count: number): string =>
    count === 0 ? '' : `Et ${counted(count, 'convention connue, non lue', 'conventions connues, non lues')}.`,
  unreadTitle: 'Non lus',
  unreadIntro: 'Conventions connues dont le texte n’est pas publié ici.',
  searchedTitle: 'Ce qui est cherché',
  searchedIntro:
    'Une manière est trouvée quand chacun de ses groupes se rencontre dans une phrase, ou dans deux phrases voisines. Toutes les flexions d’un mot comptent ; l’étoile tient lieu de toute fin de mot.',
  oneOf: 'l’un de :',
  allSearched: (count: number): string => `Cherché dans ${counted(count, 'division', 'divisions')} du texte`,
  aside: (count: number): string => counted(count, 'passage écarté', 'passages écartés'),
  proof: 'Preuve, histoire et contestation',
  all: 'Toutes les demandes',
} as const

/** What is said of one text against the base. */
export const TEXT_BASE = {
  crumb: 'Socle commun',
  title: (title: string): string => `Le socle commun : ${title}`,
  lead: 'Chaque demande servie comme clause, et le passage qui la porte.',
  unread: 'Le texte de cette convention n’est pas publié ici : rien n’a été lu.',
  summaryTitle: 'En bref',
  lightTitle: 'Autres demandes dont le texte parle',
  lightIntro: 'Servies autrement que par une clause : lecture légère, non mesurée, à regarder de près.',
  clausesTitle: 'Demande par demande',
  version: (number: number): string => `Version ${number} du texte.`,
  readText: 'Lire le texte',
  others: 'Voir cette demande dans les autres textes',
  matrix: 'La matrice de tous les textes',
} as const

/** What is said of one request in one text. */
export const PROOF = {
  passagesTitle: 'Les passages',
  proposed: 'Proposé par nos règles. Aucune personne ne l’a encore décidé.',
  noPassage: 'Aucun passage retenu.',
  asideTitle: 'Passages écartés',
  asideIntro: 'Ils en parlent, et ne comptent pas : la raison est dite.',
  searchedTitle: 'Ce qui a été cherché, et où',
  proposalWas: 'Ce que les règles proposaient',
  historyTitle: 'Décisions',
  noHistory: 'Aucune encore : l’état affiché est une proposition.',
  contestsTitle: 'Contestations',
  noContest: 'Aucune contestation reçue d’une partie.',
  contestTitle: 'Contester cette lecture',
  contestIntro:
    'Vous êtes signataire, ou partie au texte ? Donnez un passage et votre raison. Le registre vérifie que vous êtes partie ; votre contestation est alors montrée ici avec le nom de la partie, et une réponse vous est faite sur cette page. Rien n’est montré avant.',
  party: 'Au nom de quelle partie',
  partyHint: 'Son nom complet : « Région Val-d’Exemple ».',
  passage: 'Le passage',
  passageHint: 'Recopiez-le du texte : il sera recherché.',
  reason: 'Votre raison',
  send: 'Envoyer la contestation',
  received: 'Contestation reçue. Elle sera montrée ici quand le registre aura vérifié que vous êtes partie au texte.',
  'too-many': 'Trop de contestations attendent déjà une réponse sur cette lecture. Revenez plus tard.',
  'no-party': 'Dites au nom de quelle partie vous contestez.',
  'no-passage': 'Donnez un passage du texte.',
  'no-reason': 'Dites votre raison.',
  'unknown-text': 'Ce texte n’est plus publié.',
  found: (place: string): string => `Passage trouvé : ${place}.`,
  notFound: 'Ces mots n’ont pas été trouvés tels quels dans le texte.',
  waiting: 'En attente de réponse.',
} as const

/** What is said where a registrar decides. */
export const DECIDE = {
  crumb: 'Socle',
  listTitle: (title: string): string => `Décider du socle : ${title}`,
  listLead: 'Acceptez ou changez chaque proposition. La dernière décision vaut ; toutes sont gardées, datées et signées.',
  unpublished: 'Publiez d’abord une version : seules les versions publiées sont lues.',
  requestsTitle: 'Les demandes',
  contestsTitle: 'Contestations à traiter',
  noContest: 'Aucune.',
  decideTitle: 'Décider',
  state: 'État',
  passages: 'Passages qui le prouvent',
  ids: 'Autres passages, par leur nom',
  idsHint: 'Un nom par ligne, comme « axis_1__art_3__para_2 » ou « art_4 ».',
  reason: 'Raison',
  accepted: 'Proposition relue et acceptée.',
  decide: 'Signer cette décision',
  acceptParty: 'Oui, c’est une partie : montrer la contestation',
  answer: 'Réponse',
  sendAnswer: 'Répondre',
  isShown: 'Montrée à tous.',
  isHidden: 'Montrée à personne : dites d’abord si c’est une partie. Une réponse donnée sans cela ne sera pas publiée.',
  toPublic: 'Voir la page publique',
  refusals: {
    'no-state': 'Choisissez un état.',
    'no-reason': 'Dites la raison de la décision.',
    'no-passage': 'Un état autre qu’« absente » demande au moins un passage.',
    'changed-meanwhile': 'Quelqu’un a décidé entre-temps. Rechargez la page.',
    'unknown-text': 'Ce texte n’existe plus.',
    'unknown-contest': 'Cette contestation a déjà reçu sa réponse, ou n’existe pas.',
    'no-answer': 'Écrivez la réponse.',
  },
  unknownIds: (ids: readonly string[]): string => `Ces noms ne sont pas dans le texte${NARROW}: ${ids.join(', ')}.`,
  link: 'Décider du socle commun',
  waiting: (count: number): string => `${counted(count, 'contestation attend', 'contestations attendent')} une réponse.`,
} as const

const TALLIES: Readonly<Record<BaselineState, readonly [string, string]>> = {
  present: ['présente', 'présentes'],
  partial: ['partielle', 'partielles'],
  absent: ['absente', 'absentes'],
  contrary: ['contraire', 'contraires'],
}

/** « 9 présentes » */
export const stateCount = (state: BaselineState, count: number): string => counted(count, ...TALLIES[state])

/** « 3 décidées sur 26 » */
export const decidedCount = (decided: number, of: number): string => `${counted(decided, 'décidée', 'décidées')} sur ${of}`
