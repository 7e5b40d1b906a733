import { counted, wholeNumber } from '../numbers.ts'

/** What is said where files received elsewhere are brought in. */
export const IMPORT = {
  crumb: 'Importer',
  title: 'Importer des dossiers reçus ailleurs',
  lead: 'Des dossiers arrivés sur papier ou par une autre plateforme, listés dans un tableau CSV, XLSX ou ODS. Rien n’est créé avant que vous ayez vu ce qui a été lu.',
  round: 'Session qui les reçoit',
  file: 'Tableau, un dossier par ligne',
  hint: 'Huit mégaoctets et 1 000 dossiers au plus.',
  read: 'Lire le tableau',
  columnsTitle: 'Les colonnes',
  columns: [
    'Titre, Demandeur, Nature du demandeur (personne, société ou association) et Reçu le sont nécessaires.',
    'SIRET, RNA, Adresse, Forme de l’œuvre, Montant demandé et Référence sont lus quand ils y sont.',
    'Un jour s’écrit 2026-11-02, 02/11/2026 ou 2 novembre 2026. « 02/11/2026 » est lu jour puis mois, et l’aperçu le dit.',
    'Le jour de réception commence le délai du silence : c’est celui où votre service a reçu le dossier.',
    'Chaque dossier est dit déposé par le service pour le compte de son demandeur. Il n’a ni déclaration, ni pièce, ni réponse : ce qui manque est montré dans la liste.',
  ],
  model: 'Modèle de tableau (CSV)',
  noRound: 'Aucune session ouverte ou close ne vous revient.',
  noFile: 'Choisissez un tableau.',
  unknownRound: 'Choisissez une session de votre autorité.',
  tooBig: 'Ce tableau passe huit mégaoctets.',
  busy: 'Plusieurs lectures sont en cours. Réessayez dans un instant.',
  previewTitle: 'Ce qui a été lu',
  previewLead: (name: string, count: number): string =>
    `${name} : ${counted(count, 'dossier se lit', 'dossiers se lisent')}. Rien n’est encore créé.`,
  into: 'Session',
  problemsTitle: (count: number): string => counted(count, 'remarque', 'remarques'),
  noProblem: 'Aucune remarque.',
  blocking: 'Ligne non reprise',
  line: (line: number | null): string => (line === null ? 'Tout le tableau' : `Ligne ${wholeNumber(line)}`),
  blocked: 'Aucun dossier ne se lit : corrigez le tableau, puis lisez-le de nouveau.',
  leftOut: (count: number, isDone: boolean): string =>
    isDone
      ? `${counted(count, 'ligne n’a pas été créée', 'lignes n’ont pas été créées')}, pour les raisons dites plus bas. Reprenez-les seules dans un autre tableau : celui-ci, corrigé, créerait deux fois les autres.`
      : `${counted(count, 'ligne ne se lit pas', 'lignes ne se lisent pas')}, pour les raisons dites plus bas. Corrigez le tableau et lisez-le de nouveau, ou créez maintenant les autres dossiers et reprenez ensuite ces lignes seules.`,
  make: (count: number): string => `Créer ${counted(count, 'dossier', 'dossiers')}`,
  makeNote: 'Ils sont créés ensemble, numérotés, et une seule fois : le même tableau ne se reprend pas dans la même session.',
  again: 'Lire un autre tableau',
  already: 'Ce même tableau a déjà été importé dans cette session. Voici ce qu’il a créé.',
  doneTitle: 'Dossiers créés',
  done: (count: number): string => `${counted(count, 'dossier créé', 'dossiers créés')}.`,
  rowsTitle: 'Les dossiers lus',
  columnsRead: {
    line: 'Ligne',
    title: 'Projet',
    applicant: 'Demandeur',
    kind: 'Nature',
    format: 'Forme',
    asked: 'Demandé',
    receivedOn: 'Reçu le',
    reference: 'Référence',
  },
} as const

/** The model of a spreadsheet: heads and one line. */
export const IMPORT_MODEL = [
  ['Titre', 'Demandeur', 'Nature du demandeur', 'SIRET', 'Adresse', 'Forme de l’œuvre', 'Montant demandé', 'Reçu le', 'Référence'],
  [
    'Titre du projet',
    'Nom de la structure',
    'association',
    '',
    '1 rue de l’Exemple, 00000 Exemple',
    'Court métrage de fiction',
    '8000',
    '2026-11-02',
    'P-1',
  ],
] as const
