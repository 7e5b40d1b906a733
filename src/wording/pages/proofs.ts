import type { LogAct } from '#domain/log/log-act.ts'
import { NARROW } from '../spaces.ts'

/** What is said where a log or a certificate is checked. */
export const PROOFS = {
  title: 'Vérifier une preuve',
  crumb: 'Preuves',
  lead: 'Donnez un journal des décisions, la preuve d’un de ses actes ou le certificat d’une répartition. Le fichier est vérifié par un code à part, qui ne partage rien avec celui qui l’a écrit.',
  file: 'Fichier à vérifier',
  fileHint: 'Un fichier JSON de 8\u00a0Mo au plus. Il n’est ni gardé, ni transmis.',
  submit: 'Vérifier',
  answerTitle: 'Réponse',
  refusals: {
    'no-file': 'Choisissez un fichier.',
    'too-big': 'Ce fichier dépasse 8\u00a0Mo. Vérifiez-le sur votre machine, avec la commande ci-dessous.',
  },
  logTitle: 'Le journal de ce site',
  logLead:
    'Chaque acte qui compte (un règlement publié, un dossier envoyé, un rôle donné, un texte publié, une décision) y est ajouté, enchaîné au précédent par son empreinte SHA-256. Il ne nomme personne.',
  logCount: (entries: string, days: string): string => `${entries}, ${days}.`,
  noSeal: 'aucun jour encore scellé',
  logFile: 'Télécharger le journal (JSON)',
  logEmpty: 'Aucun acte n’y est encore écrit.',
  entriesTitle: 'Ses actes, les derniers d’abord',
  entriesLead:
    'Le numéro d’un acte mène à sa preuve : un petit fichier JSON qui le rattache au sceau de son jour. Un tiers le vérifie sans le journal entier. Les heures sont ici celles de Paris ; les fichiers et les jours des sceaux sont en UTC.',
  columns: { seq: 'Acte', at: 'Quand (heure de Paris)', act: 'Ce qui s’est fait', facts: 'Ce qu’il en dit', sealed: 'Sceau du jour' },
  sealed: 'signé',
  unsealed: 'pas encore',
  unsealedProof: 'Le jour de cet acte n’est pas encore scellé : sa preuve sera donnée une fois ce jour fini.',
  unknownEntry: 'Le journal n’a pas d’acte de ce numéro.',
  tableSource: 'Journal de ce site, en entier',
  howTitle: 'Comment vérifier chez soi',
  how: [
    `Sur votre machine${NARROW}: ./contrechamp verify-log journal.json`,
    `La preuve d’un seul acte se vérifie de même${NARROW}: ./contrechamp verify-log acte-12.json. Elle dit qu’il est à sa place dans un jour signé, et rien des autres actes.`,
    `Chaque ligne de «${NARROW}entries${NARROW}» est le texte même de l’acte${NARROW}: son empreinte SHA-256 est reprise par l’acte suivant («${NARROW}previous${NARROW}»).`,
    `Chaque jour terminé a un sceau${NARROW}: la racine de l’arbre de ses empreintes (RFC 6962), signée par la clé Ed25519 du site.`,
    'La fin du fichier («\u202fhead\u202f») est signée de même : un acte ôté, ajouté ou changé à la fin se voit.',
    'Gardez une copie datée : un journal plus court que la vôtre, ou différent, trahit une réécriture.',
  ],
  keys: 'Clés qui l’ont signé, de la première à celle d’aujourd’hui. Notez-les : un journal refait par quelqu’un d’autre en porterait une autre.',
  limit:
    'Ce que rien ne montre ici : des actes ôtés de la fin, ou une réécriture complète, par qui détiendrait la clé du site. Une copie gardée ailleurs montre les deux. Un journal plus ancien est entier lui aussi : l’heure de sa signature («\u202fhead.at\u202f») dit jusqu’où il va.',
} as const

const ACTS: Readonly<Record<LogAct, string>> = {
  'scheme-published': 'Règlement publié',
  'round-opened': 'Session annoncée',
  'round-changed': 'Session changée',
  'committee-kept': 'Commission fixée',
  'role-given': 'Rôle donné',
  'role-withdrawn': 'Rôle retiré',
  'file-sent': 'Dossier envoyé',
  'file-moved': 'Étape d’un dossier',
  'letter-written': 'Lettre écrite',
  'costing-kept': 'Chiffrage consigné',
  'opinion-sealed': 'Avis scellé',
  'vote-recorded': 'Vote consigné',
  'award-published': 'Attributions publiées',
  'payment-recorded': 'Versement consigné',
  'access-given': 'Copie communiquée',
  'archives-visa-recorded': 'Visa des archives consigné',
  'files-destroyed': 'Dossiers détruits',
  'text-published': 'Texte publié',
  'text-withdrawn': 'Texte retiré',
  'baseline-decided': 'Lecture du socle décidée',
  'key-opened': 'Clé ouverte',
}

/** What an act of the log is called; one that is not known keeps its own word. */
export const logActWords = (act: string): string => new Map<string, string>(Object.entries(ACTS)).get(act) ?? act

const FACTS: ReadonlyMap<string, string> = new Map([
  ['authority', 'autorité'],
  ['becomes', 'devient'],
  ['body', 'instance'],
  ['closes_at', 'clôture'],
  ['committee', 'comité'],
  ['deliberation', 'délibération'],
  ['envelope_cents', 'enveloppe en centimes'],
  ['field', 'ce qui change'],
  ['files', 'dossiers'],
  ['fingerprint', 'empreinte'],
  ['from', 'à partir du'],
  ['key', 'clé'],
  ['list', 'liste'],
  ['opens_at', 'ouverture'],
  ['public_key', 'clé publique'],
  ['request', 'demande'],
  ['role', 'rôle'],
  ['round', 'session'],
  ['scheme', 'dispositif'],
  ['state', 'lecture'],
  ['text', 'texte'],
  ['until', 'jusqu’au'],
  ['was', 'était'],
])

/** What a fact of the log is called; one that is not known keeps its own word. */
export const logFactWord = (name: string): string => FACTS.get(name) ?? name
