import type { Letter } from './letters.ts'
import { NARROW } from './spaces.ts'
import { SITE_NAME } from './site.ts'

/** The link that signs in, or that makes the account. */
export const signInLetter = ({ link, minutes, isNew }: { link: string; minutes: number; isNew: boolean }): Letter => ({
  subject: isNew ? `${SITE_NAME}${NARROW}: créez votre compte` : `${SITE_NAME}${NARROW}: votre lien pour entrer`,
  body: lines([
    'Bonjour,',
    '',
    isNew ? 'Pour créer votre compte, ouvrez ce lien :' : 'Pour entrer dans votre compte, ouvrez ce lien :',
    link,
    '',
    `Il sert une seule fois, pendant ${minutes} minutes. Ne le transmettez à personne.`,
    `Si vous n’avez rien demandé, ne faites rien${NARROW}: personne n’entre sans ce lien.`,
    '',
    SITE_NAME,
  ]),
})

/** Says to whoever asked for a link that no account has their address. */
export const noAccountLetter = ({ link }: { link: string }): Letter => ({
  subject: `${SITE_NAME}${NARROW}: aucun compte à cette adresse`,
  body: lines([
    'Bonjour,',
    '',
    'Un lien pour entrer a été demandé pour cette adresse, mais aucun compte ne la porte.',
    'Pour en créer un :',
    link,
    '',
    'Si vous n’avez rien demandé, ne faites rien.',
    '',
    SITE_NAME,
  ]),
})

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`
