import { NARROW } from '../spaces.ts'

/** What is said where one signs in, makes an account, gives a code. */
export const ENTER = {
  title: 'Entrer',
  lead: 'Pour déposer un projet, suivre vos dossiers ou les instruire. Lire le site ne demande pas de compte.',
  linkTitle: 'Par un lien reçu par courriel',
  linkHint: 'Rien à retenir : un lien vous parvient, il sert une fois.',
  email: 'Votre adresse électronique',
  emailHint: 'Comme prenom.nom@exemple.fr.',
  sendLink: 'Recevoir un lien',
  passwordTitle: 'Par mot de passe',
  password: 'Mot de passe',
  enter: 'Entrer',
  forgotten: 'Mot de passe oublié : entrez par un lien, puis donnez-en un autre.',
  keyTitle: 'Par clé d’accès',
  keyLead: 'L’empreinte, le visage ou le code de votre appareil, sans mot de passe.',
  keyLink: 'Entrer avec une clé d’accès',
  ssoTitle: 'Agents',
  ssoLead: 'Avec le compte que votre administration vous a donné.',
  ssoLink: (name: string): string => `Entrer avec ${name}`,
  noAccount: 'Première fois ici ?',
  create: 'Créer un compte',
  closed: `Ce site n’envoie pas encore de courriels${NARROW}: le lien attendrait.`,
  askedTitle: 'Regardez votre courrier',
  askedLead: (minutes: number): string =>
    `Si cette adresse peut recevoir un courriel, il arrive dans la minute. Le lien qu’il porte sert une fois, pendant ${minutes} minutes.`,
  askedFor: (email: string): string => `Adresse donnée${NARROW}: ${email}. Si elle est fausse, rien n’arrivera.`,
  askedNothing: 'Rien n’est venu ? Regardez les indésirables, puis demandez-en un autre.',
  again: 'Demander un autre lien',
  ssoRefused: {
    signup_disabled: 'Aucun compte ne correspond à cette identité. Créez-en un d’abord, avec la même adresse.',
    email_not_verified:
      'Votre administration ne dit pas que votre adresse est vérifiée : elle ne peut pas ouvrir de compte. Entrez par un lien.',
    other: 'L’authentification unique n’a pas abouti. Recommencez, ou entrez par un lien.',
  },
} as const

export const CREATE = {
  title: 'Créer un compte',
  lead: 'Un nom et une adresse : un courriel vérifie qu’elle est à vous.',
  name: 'Votre nom',
  nameHint: 'Celui sous lequel on vous écrira : prénom et nom.',
  adult: 'J’ai 18 ans ou plus',
  adultHint: 'Personne de moins de 18 ans n’a de compte. La date de cette déclaration est gardée.',
  submit: 'Recevoir le lien qui crée le compte',
  ssoLead: 'Agents : le compte de votre administration suffit.',
  ssoLink: (name: string): string => `J’ai 18 ans ou plus : créer mon compte avec ${name}`,
  kept: 'Ce qui est gardé : votre nom, votre adresse, cette déclaration, vos sessions ouvertes. Depuis votre compte, vous pouvez tout reprendre et, tant qu’aucun dossier envoyé ni aucun rôle ne vous nomme, tout effacer.',
  known: 'Vous avez déjà un compte',
  again: 'Revenir au formulaire',
} as const

export const LINK = {
  title: 'Votre lien',
  lead: 'Encore un geste, pour que le lien ne serve qu’à vous et non à un programme qui lit les courriels.',
  submit: 'Entrer',
  dead: 'Ce lien ne sert plus : il a déjà servi, ou il est trop ancien.',
  again: 'Demander un autre lien',
} as const

export const CODE = {
  title: 'Votre code',
  lead: 'Celui que montre votre application, ou un de vos codes de secours.',
  label: 'Code',
  hint: 'Six chiffres ; un code de secours a dix signes et un tiret.',
  submit: 'Entrer',
  restart: 'Recommencer depuis le début',
} as const

export const ENTRY_REFUSALS: Readonly<Record<'wrong' | 'dead' | 'too-many' | 'locked', string>> = {
  wrong: 'L’adresse et le mot de passe ne vont pas ensemble.',
  dead: 'Trop de temps a passé. Recommencez depuis le début.',
  'too-many': 'Trop d’essais. Attendez un quart d’heure, ou entrez par un lien.',
  locked: 'Trop de codes faux. Recommencez dans un quart d’heure.',
}
export const WRONG_CODE = 'Ce code n’est pas le bon, ou il a changé entre-temps. Recopiez celui qui s’affiche.'

export const ASK_REFUSALS = {
  'bad-email': 'Cette adresse ne se lit pas. Écrivez-la comme prenom.nom@exemple.fr.',
  'too-many': 'Trop de demandes depuis votre réseau. Attendez un quart d’heure.',
  name: 'Donnez un nom, de 1 à 120 signes.',
  adult: 'Cochez cette case si vous avez 18 ans ou plus. Sans cela, aucun compte n’est créé.',
  'bad-form': 'Le formulaire n’a pas été compris. Rechargez la page et recommencez.',
} as const

export const KEY = {
  enterTitle: 'Entrer avec une clé d’accès',
  enterLead: 'Votre appareil vous demande une empreinte, un visage ou un code. Rien de cela ne nous parvient.',
  enter: 'Entrer',
  addTitle: 'Ajouter une clé d’accès',
  addLead: 'Elle reste dans votre appareil ou votre gestionnaire de mots de passe. Elle compte pour deux facteurs.',
  name: 'Nom de la clé',
  nameHint: 'Pour la reconnaître : « ordinateur du bureau ».',
  add: 'Ajouter la clé',
  noScript:
    'Les clés d’accès demandent JavaScript, la seule chose de ce site qui ne marche pas sans lui. Entrez par un lien ou un mot de passe.',
  notHere: 'Ce navigateur ne connaît pas les clés d’accès. Entrez par un lien ou un mot de passe.',
  refused: 'La clé n’a pas été reconnue, ou l’appareil a renoncé. Recommencez, ou entrez autrement.',
  waiting: 'Votre appareil attend votre geste…',
  back: 'Autres façons d’entrer',
  toAccount: 'Revenir à votre compte',
} as const

export const WAYS: Readonly<Record<'link' | 'password' | 'passkey' | 'sso', string>> = {
  link: 'par un lien',
  password: 'par mot de passe',
  passkey: 'par clé d’accès',
  sso: 'par l’authentification unique',
}

export const ACCOUNT = {
  title: 'Votre compte',
  leave: 'Sortir',
  goOn: 'Continuer vers',
  identity: 'Qui vous êtes',
  name: 'Votre nom',
  email: 'Adresse électronique',
  adult: 'Déclaration d’avoir 18 ans ou plus',
  unknownDay: 'non datée',
  save: 'Enregistrer',
  saved: 'C’est enregistré.',
  ways: 'Vos façons d’entrer',
  linkWay: (email: string): string => `Un lien, toujours possible, envoyé à ${email}.`,
  ssoWay: (name: string): string => `${name}, l’authentification unique de votre administration.`,
  passwordSet: 'Changer de mot de passe',
  passwordNone: 'Donner un mot de passe',
  current: 'Mot de passe actuel',
  next: 'Nouveau mot de passe',
  nextHint: (shortest: number): string => `${shortest} signes ou plus. Une phrase se retient mieux. Vos autres sessions seront fermées.`,
  keys: 'Clés d’accès',
  addKey: 'Ajouter une clé d’accès',
  noName: 'sans nom',
  since: 'depuis le',
  drop: 'Retirer',
  dropKey: (name: string): string => `Retirer la clé « ${name} »`,
  factor: 'Second facteur',
  factorLead: 'Après le lien ou le mot de passe, un code de six chiffres que montre une application de votre téléphone.',
  factorOn: 'En place : un code vous est demandé après le lien ou le mot de passe.',
  factorOff: 'Pas de second facteur.',
  factorStart: 'Mettre en place un second facteur',
  factorDrop: 'Retirer le second facteur',
  factorPassword: 'Votre mot de passe, pour confirmer',
  factorScan: 'Lisez cette image avec l’application',
  factorImage: 'Code à lire par l’application ; le secret en toutes lettres est à côté.',
  factorSecret: 'Ou recopiez ce secret',
  factorUri: 'Ou ouvrez-le sur ce téléphone',
  factorSpare: 'Vos codes de secours',
  factorSpareLead: 'Chacun sert une fois, si le téléphone manque. Notez-les maintenant : ils ne seront plus montrés.',
  factorCode: 'Le code que montre l’application',
  factorConfirm: 'Confirmer',
  sessions: 'Où vous êtes entré',
  sessionsLead: 'Une session se ferme d’elle-même douze heures après son dernier usage.',
  thisOne: 'cette session',
  lastUsed: 'dernier usage le',
  end: 'Fermer',
  endThat: (agent: string): string => `Fermer la session ${agent}`,
  endOthers: 'Fermer toutes les autres',
  unknownAgent: 'navigateur inconnu',
  data: 'Vos données',
  dataLead: 'Tout ce que le compte garde de vous, sauf les secrets, en un fichier JSON.',
  exportLink: 'Reprendre mes données',
  eraseTitle: 'Effacer le compte',
  eraseLead:
    'Votre nom, votre adresse, vos sessions, vos clés, vos brouillons jamais envoyés et ce que vous suivez par courriel sont effacés tout de suite, sans retour. Si vous avez envoyé un dossier, c’est une archive publique : le compte est gardé aussi longtemps que lui, et seuls vos brouillons et ce que vous suivez par courriel sont effacés.',
  eraseConfirm: 'Je veux effacer mon compte',
  erase: 'Effacer mon compte',
  eraseUnchecked: 'Cochez la case pour effacer.',
  erasedTitle: 'Votre compte est effacé',
  erasedLead: 'Il ne reste rien de lui ici.',
} as const

export const CHANGE_REFUSALS = {
  'signed-out': 'Votre session est fermée. Entrez de nouveau.',
  'wrong-password': 'Ce n’est pas votre mot de passe.',
  short: 'C’est trop court.',
  long: 'C’est trop long.',
  'wrong-code': WRONG_CODE,
  held: 'Vos dossiers sont des archives publiques : le compte est gardé aussi longtemps qu’eux. Vos brouillons jamais envoyés et ce que vous suiviez par courriel sont effacés.',
  'no-such': 'Il n’y a plus rien à changer ici : c’est déjà fait, ou la page était ancienne.',
  'too-many': 'Trop d’essais. Attendez un quart d’heure.',
} as const

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iPhone ou iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
]
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Firefox\//, 'Firefox'],
  [/Edg\//, 'Edge'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/** « Firefox sur Linux », of what a browser says of itself. */
export function agentWords(agent: string): string {
  const name = BROWSERS.find(([sign]) => sign.test(agent))?.[1]
  const system = SYSTEMS.find(([sign]) => sign.test(agent))?.[1]
  return name === undefined ? ACCOUNT.unknownAgent : system === undefined ? name : `${name} sur ${system}`
}
