import { isAbsolute, resolve } from 'node:path'

/** What the environment may set; told at start when it is wrong. */
export type Settings = {
  readonly port: number
  readonly host: string
  /** Public address behind a proxy; without it, the address we listen on. */
  readonly origin: string
  /** Whether a proxy of ours stands in front: only then is its forwarded address believed. */
  readonly isBehindProxy: boolean
  readonly databaseUrl: string | undefined
  readonly varFolder: string
  /** Folder, zip or https address of the data pack; none: the folder beside the project when it is there. */
  readonly dataPack: string | undefined
  /** The server that sends our mails and the address they come from; none: mails wait. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  /** The agents' single sign-on; none: they sign in as everybody does. */
  readonly singleSignOn:
    { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly name: string } | undefined
  /** Signs cookies and ciphers second factors; none: drawn once and kept in the var folder. */
  readonly secret: string | undefined
  /** Pages made afresh that one network may ask for in a minute. */
  readonly pagesAMinute: number
  /** Who answers for the personal data of accounts, named to all; none: the site says that nobody was named. */
  readonly siteKeeper: string | undefined
  /** Whether fictitious people may be played, one click a role: never where real files may be. */
  readonly isDemonstration: boolean
  /** Whether these people have a year behind them, drawn and lived at the first start. */
  readonly hasFictitiousYear: boolean
  /** What opens the registry, the same for several processes; none: one is drawn and kept beside the data. */
  readonly registrarToken: string | undefined
}

/** A setting that cannot be used; the message is for the person who starts the program. */
export class WrongSetting extends Error {}

/** The settings that an environment gives, or `WrongSetting`. Empty counts as absent. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, root: string): Settings {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined
  const port = Number(read('PORT') ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new WrongSetting(`PORT doit être un nombre entier de 0 à 65535 ; il vaut « ${read('PORT')} ».`)
  }
  const host = read('HOST') ?? '127.0.0.1'
  const originUrl = read('ORIGIN_URL')
  if (originUrl !== undefined && !/^https?:\/\/[^/\s]+$/.test(originUrl)) {
    throw new WrongSetting(`ORIGIN_URL doit être une adresse comme https://contrechamp.example, sans chemin ; il vaut « ${originUrl} ».`)
  }
  const databaseUrl = read('DATABASE_URL')
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new WrongSetting('DATABASE_URL doit commencer par postgres://. Retirez-le pour employer la base embarquée.')
  }
  const dataPack = read('CONTRECHAMP_DATA')
  if (dataPack !== undefined && /^http:\/\//.test(dataPack)) {
    throw new WrongSetting('CONTRECHAMP_DATA doit être un dossier, un fichier .zip ou une adresse https://.')
  }
  const pagesAMinute = Number(read('CONTRECHAMP_RATE') ?? '1200')
  if (!Number.isInteger(pagesAMinute) || pagesAMinute < 60 || pagesAMinute > 1_000_000) {
    throw new WrongSetting(`CONTRECHAMP_RATE doit être un nombre entier de 60 à 1000000 ; il vaut « ${read('CONTRECHAMP_RATE')} ».`)
  }
  const demonstration = demonstrationSetting(read('CONTRECHAMP_DEMO'), databaseUrl ?? originUrl ?? (LOOPBACK.test(host) ? undefined : host))
  const registrarToken = read('CONTRECHAMP_REGISTRAR_TOKEN')
  if (registrarToken !== undefined && (registrarToken.length < 20 || /\s/.test(registrarToken))) {
    throw new WrongSetting(
      'CONTRECHAMP_REGISTRAR_TOKEN doit compter vingt signes au moins, sans espace. Retirez-le pour qu’un jeton soit tiré.',
    )
  }
  const smtp = smtpSetting(read('SMTP_URL'), read('SMTP_FROM'), originUrl)
  const singleSignOn = singleSignOnSetting(read)
  const secret = read('CONTRECHAMP_SECRET')
  if (secret !== undefined && secret.length < SHORTEST_SECRET)
    throw new WrongSetting(`CONTRECHAMP_SECRET doit porter au moins ${SHORTEST_SECRET} caractères tirés au hasard.`)
  const siteKeeper = read('CONTRECHAMP_KEEPER')
  if (siteKeeper !== undefined && (siteKeeper.length > LONGEST_KEEPER || /[\r\n]/.test(siteKeeper)))
    throw new WrongSetting(`CONTRECHAMP_KEEPER doit tenir sur une ligne de ${LONGEST_KEEPER} signes au plus.`)
  const varFolder = read('CONTRECHAMP_VAR') ?? 'var'
  return {
    port,
    host,
    origin: originUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    isBehindProxy: originUrl !== undefined,
    databaseUrl,
    varFolder: isAbsolute(varFolder) ? varFolder : resolve(root, varFolder),
    dataPack,
    smtp,
    singleSignOn,
    secret,
    pagesAMinute,
    siteKeeper,
    isDemonstration: demonstration !== 'non',
    hasFictitiousYear: demonstration === 'annee',
    registrarToken,
  }
}

const SHORTEST_SECRET = 32
const LONGEST_KEEPER = 200

/** All of it or nothing: an issuer over https, or on this machine for a trial. */
function singleSignOnSetting(read: (name: string) => string | undefined): Settings['singleSignOn'] {
  const [issuer, clientId, clientSecret, name] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'NAME'].map((part) =>
    read(`CONTRECHAMP_OIDC_${part}`),
  )
  if (issuer === undefined) {
    if (clientId === undefined && clientSecret === undefined && name === undefined) return undefined
    throw new WrongSetting('Sans CONTRECHAMP_OIDC_ISSUER, retirez les autres réglages CONTRECHAMP_OIDC_….')
  }
  if (!/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)(:|\/|$))/.test(issuer) || !URL.canParse(issuer))
    throw new WrongSetting(`CONTRECHAMP_OIDC_ISSUER doit être une adresse https:// ; il vaut « ${issuer} ».`)
  if (clientId === undefined || clientSecret === undefined)
    throw new WrongSetting('Avec CONTRECHAMP_OIDC_ISSUER, donnez aussi CONTRECHAMP_OIDC_CLIENT_ID et CONTRECHAMP_OIDC_CLIENT_SECRET.')
  return { issuer, clientId, clientSecret, name: name ?? 'Authentification unique' }
}

/** Mails carry links: without our public address they would lead nowhere. */
function smtpSetting(url: string | undefined, from: string | undefined, originUrl: string | undefined): Settings['smtp'] {
  if (url === undefined) return undefined
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new WrongSetting(
      'SMTP_URL doit être une adresse comme smtps://nom:secret@smtp.example. Retirez-le pour que les courriels attendent.',
    )
  if (originUrl === undefined)
    throw new WrongSetting('Avec SMTP_URL, donnez aussi ORIGIN_URL : les courriels portent des liens vers le site.')
  if (from !== undefined && !/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new WrongSetting(`SMTP_FROM doit être une adresse comme ne-pas-repondre@contrechamp.example ; il vaut « ${from} ».`)
  return { url, from: from ?? `ne-pas-repondre@${new URL(originUrl).hostname}` }
}

const DEMONSTRATIONS = ['oui', 'annee', 'non'] as const

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|::1)$/

/** Played roles open every door of a fictitious authority: where others may come from outside, they are refused. */
function demonstrationSetting(given: string | undefined, inProduction: string | undefined): (typeof DEMONSTRATIONS)[number] {
  const known = DEMONSTRATIONS.find((one) => one === given)
  if (given !== undefined && known === undefined)
    throw new WrongSetting(`CONTRECHAMP_DEMO doit valoir oui, annee ou non ; il vaut « ${given} ».`)
  if (known !== undefined && known !== 'non' && inProduction !== undefined)
    throw new WrongSetting(
      `CONTRECHAMP_DEMO=${known} est refusé avec DATABASE_URL, ORIGIN_URL ou un HOST ouvert : les rôles joués n’ont pas leur place en production.`,
    )
  return known ?? (inProduction === undefined ? 'oui' : 'non')
}
