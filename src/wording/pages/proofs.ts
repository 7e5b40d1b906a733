import { NARROW } from '../spaces.ts'

/** What is said where a log or a certificate is checked. */
export const PROOFS = {
  title: 'Vérifier une preuve',
  crumb: 'Preuves',
  lead: 'Donnez un journal des décisions ou le certificat d’une répartition. Il est vérifié par un code à part, qui ne partage rien avec celui qui l’a écrit.',
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
  howTitle: 'Comment vérifier chez soi',
  how: [
    `Sur votre machine${NARROW}: ./contrechamp verify-log journal.json`,
    `Chaque ligne de «${NARROW}entries${NARROW}» est le texte même de l’acte${NARROW}: son empreinte SHA-256 est reprise par l’acte suivant («${NARROW}previous${NARROW}»).`,
    `Chaque jour terminé a un sceau${NARROW}: la racine de l’arbre de ses empreintes (RFC 6962), signée par la clé Ed25519 du site.`,
    'La fin du fichier («\u202fhead\u202f») est signée de même : un acte ôté, ajouté ou changé à la fin se voit.',
    'Gardez une copie datée : un journal plus court que la vôtre, ou différent, trahit une réécriture.',
  ],
  keys: 'Clés qui l’ont signé, de la première à celle d’aujourd’hui. Notez-les : un journal refait par quelqu’un d’autre en porterait une autre.',
  limit:
    'Ce que rien ne montre ici : des actes ôtés de la fin, ou une réécriture complète, par qui détiendrait la clé du site. Une copie gardée ailleurs montre les deux. Un journal plus ancien est entier lui aussi : l’heure de sa signature («\u202fhead.at\u202f») dit jusqu’où il va.',
} as const
