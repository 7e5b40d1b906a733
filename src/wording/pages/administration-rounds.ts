import type { RoundCaution, RoundFault } from '#domain/scheme/round-edit.ts'

/** Why a round is not announced or changed, and what to do instead: a reason without its sentence does not compile. */
export const ROUND_FAULTS: Readonly<
  Record<RoundFault['kind'] | 'label-missing' | 'label-taken' | 'unknown-committee' | 'bad-dates' | 'bad-amount', string>
> = {
  'bad-dates': 'Une date ou une heure ne se lit pas. L’ouverture et la clôture sont demandées, avec leur heure.',
  'bad-amount': 'L’enveloppe ne se lit pas. Écrivez par exemple 120 000, ou laissez vide si elle n’est pas connue.',
  'label-missing': 'Donnez un nom à la session, comme « Première session 2027 ».',
  'label-taken': 'Ce dispositif a déjà une session de ce nom. Donnez-en un autre.',
  'unknown-committee': 'Choisissez un comité de la liste : ceux de votre autorité, pour le même secteur.',
  'opening-passed': 'L’ouverture est déjà passée. Une session s’ouvre aujourd’hui ou plus tard.',
  'closing-passed': 'La clôture est déjà passée. Une session se ferme plus tard que maintenant.',
  'closing-before-opening': 'La clôture vient avant l’ouverture.',
  'committee-before-closing': 'Le comité se réunirait avant la clôture : il n’aurait pas tous les dossiers.',
  'decision-before-closing': 'Le vote viendrait avant la clôture.',
  'decision-before-committee': 'Le vote viendrait avant l’avis du comité.',
  'opened-already': 'La session est déjà ouverte : son ouverture ne change plus.',
  'closed-already':
    'La session est close : elle ne se rouvre pas, par égalité avec qui a déposé à temps. Ouvrez une autre session pour les dossiers qui viennent.',
  'closing-sooner':
    'La session est ouverte : sa clôture n’avance pas, car des personnes préparent leur dossier pour cette date. Elle peut seulement reculer.',
  'committee-settled': 'La session est close et ses dossiers vont à ce comité : il ne change plus.',
}

/** What a change takes from those who apply. */
export const ROUND_CAUTIONS: Readonly<Record<RoundCaution, string>> = {
  'opening-later': 'L’ouverture recule : qui comptait sur la date annoncée attendra.',
  'closing-sooner': 'La clôture avance : qui comptait sur la date annoncée aura moins de temps.',
  'envelope-lowered': 'L’enveloppe baisse : moins de dossiers pourront être aidés.',
  'envelope-unsaid': 'L’enveloppe ne serait plus connue de qui dépose.',
  'committee-later': 'Le comité se réunit plus tard, ou sa date n’est plus connue : l’avis se fera attendre.',
  'decision-later': 'Le vote vient plus tard, ou sa date n’est plus connue : la décision se fera attendre.',
}

/** What is said where an administrator opens and changes rounds. */
export const RUN_ROUNDS = {
  crumb: 'Sessions',
  title: 'Sessions',
  lead: 'Les sessions de dépôt de votre autorité : quand on dépose, ce que l’enveloppe permet, qui donne son avis, quand on vote.',
  notYours: 'Vous n’ouvrez de session pour aucune autorité. Ce droit vient avec le rôle d’administration.',
  noScheme: 'Une session se fait dans un dispositif. Publiez-en un d’abord.',
  toSchemes: 'Publier un dispositif',
  none: 'Aucune session n’est annoncée.',
  caption: 'Sessions, la prochaine à se fermer d’abord',
  columns: {
    round: 'Session',
    scheme: 'Dispositif',
    standing: 'État',
    opens_on: 'Ouverture',
    closes_on: 'Clôture',
    envelope_cents: 'Enveloppe',
    committee: 'Comité',
    committee_on: 'Séance',
    decision_on: 'Vote',
    changes: 'Changements',
  },
  noCommittee: 'Aucun',
  openTitle: 'Ouvrir une session',
  openIntro: 'Elle suit la dernière version du règlement, et la garde jusqu’au bout.',
  openFor: (title: string): string => `Ouvrir une session : ${title}`,

  announceTitle: (title: string): string => `Ouvrir une session : ${title}`,
  announceLead:
    'Relisez l’aperçu avant d’annoncer : une session annoncée ne se retire pas. Ses dates peuvent ensuite changer, avec une raison que tout le monde lit.',
  label: 'Nom de la session',
  labelHint: 'Comme on l’appellera : « Première session 2027 ».',
  opensOn: 'Ouverture, le',
  opensTime: 'à (heure de Paris)',
  closesOn: 'Clôture, le',
  closesTime: 'à (heure de Paris)',
  closesHint: 'À cette minute, la session est close.',
  envelope: 'Enveloppe, en euros',
  envelopeHint: 'Laissez vide si elle n’est pas connue.',
  committee: 'Comité qui donne son avis',
  committeeHint: 'Ceux de votre autorité, pour le même secteur.',
  noCommitteeYet: 'Pas encore choisi',
  committeeOn: 'Séance du comité, le',
  decisionOn: 'Vote, le',
  unknownHint: 'Laissez vide si elle n’est pas fixée.',
  documentsTitle: 'Les pièces demandées',
  documentsIntro: (version: number): string =>
    `Elles viennent de la version ${version} du règlement. Pour en changer, publiez la version suivante avant d’ouvrir la session.`,
  toNextVersion: 'Publier la version suivante',
  weigh: 'Voir l’aperçu',
  announce: 'Annoncer cette session',
  previewTitle: 'Aperçu : ce que tout le monde lirait',
  announced: (label: string): string => `« ${label} » est annoncée : elle est sur la page publique et dans l’agenda (iCal).`,
  refusedTitle: 'La session ne peut pas être annoncée ainsi',

  editTitle: (label: string): string => `Changer : ${label}`,
  editLead: 'Chaque changement est public, avec sa date et sa raison : sur la page du dispositif et dans l’agenda (iCal).',
  today: 'La session aujourd’hui',
  changesTitle: 'Ce qui a déjà changé',
  noChange: 'Rien n’a changé depuis l’annonce.',
  editFormTitle: 'Changer ses dates, son enveloppe ou son comité',
  reason: 'Raison du changement',
  reasonHint: 'Une phrase, que tout le monde lira.',
  edit: 'Changer la session',
  cautionTitle: 'Ce que ce changement retire à qui dépose',
  sure: 'Oui, je sais ce que ce changement retire, et la raison que j’ai écrite le dit',
  changed: 'La session est changée. La page publique et l’agenda (iCal) le disent, avec votre raison.',
  editRefusedTitle: 'La session ne peut pas changer ainsi',
  editRefusals: {
    same: 'Rien n’est changé : ce que vous avez écrit est ce qui est annoncé.',
    'reason-missing': 'Écrivez la raison du changement : elle sera publique.',
    'changed-meanwhile': 'La session a changé pendant que vous écriviez. Voici ce qui est annoncé maintenant : relisez, puis recommencez.',
  },
  publicPage: 'Page publique',
} as const
