import { describe, expect, it } from 'vitest'
import { readSettings, WrongSetting } from './settings.ts'

const read = (environment: Record<string, string>): ReturnType<typeof readSettings> => readSettings(environment, '/projet')

describe('settings', () => {
  it('an empty environment gives the embedded database on this machine alone', () => {
    expect(read({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1:3000',
      isBehindProxy: false,
      databaseUrl: undefined,
      varFolder: '/projet/var',
      dataPack: undefined,
      smtp: undefined,
      singleSignOn: undefined,
      secret: undefined,
      pagesAMinute: 1200,
      siteKeeper: undefined,
      registrarToken: undefined,
      isDemonstration: true,
      hasFictitiousYear: false,
    })
  })

  it.each([
    [199, true],
    [200, true],
    [201, false],
  ])('a keeper named in %i signs: accepted %s', (length, isAccepted) => {
    const asked = (): unknown => read({ CONTRECHAMP_KEEPER: 'x'.repeat(length) })
    if (isAccepted) expect(asked).not.toThrow()
    else expect(asked).toThrow(WrongSetting)
  })

  it.each([
    ['-1', false],
    ['0', true],
    ['1', true],
    ['65534', true],
    ['65535', true],
    ['65536', false],
    ['trois mille', false],
    ['3000.5', false],
  ])('the port %s: accepted %s', (PORT, isAccepted) => {
    const asked = (): unknown => read({ PORT })
    if (isAccepted) expect(asked).not.toThrow()
    else expect(asked).toThrow(WrongSetting)
  })

  it.each([
    [{ CONTRECHAMP_REGISTRAR_TOKEN: 'a'.repeat(19) }],
    [{ CONTRECHAMP_REGISTRAR_TOKEN: 'avec une espace au milieu' }],
    [{ CONTRECHAMP_DEMO: 'peut-être' }],
    [{ CONTRECHAMP_DEMO: 'oui', DATABASE_URL: 'postgres://essai' }],
    [{ CONTRECHAMP_DEMO: 'oui', ORIGIN_URL: 'https://contrechamp.example' }],
    [{ CONTRECHAMP_DEMO: 'oui', HOST: '0.0.0.0' }],
    [{ CONTRECHAMP_DEMO: 'annee', DATABASE_URL: 'postgres://essai' }],
    [{ CONTRECHAMP_DEMO: 'annee', ORIGIN_URL: 'https://contrechamp.example' }],
    [{ CONTRECHAMP_DEMO: 'annee', HOST: '0.0.0.0' }],
    [{ CONTRECHAMP_RATE: '59' }],
    [{ CONTRECHAMP_RATE: '1000001' }],
    [{ CONTRECHAMP_RATE: 'beaucoup' }],
    [{ CONTRECHAMP_SECRET: 'x'.repeat(31) }],
    [{ CONTRECHAMP_OIDC_NAME: 'Agents' }],
    [{ CONTRECHAMP_OIDC_ISSUER: 'https://sso.example' }],
    [{ CONTRECHAMP_OIDC_ISSUER: 'https://sso.example', CONTRECHAMP_OIDC_CLIENT_ID: 'a' }],
    [{ CONTRECHAMP_OIDC_ISSUER: 'http://sso.example', CONTRECHAMP_OIDC_CLIENT_ID: 'a', CONTRECHAMP_OIDC_CLIENT_SECRET: 'b' }],
    [{ ORIGIN_URL: 'contrechamp.example' }],
    [{ ORIGIN_URL: 'https://contrechamp.example/chemin' }],
    [{ DATABASE_URL: 'mysql://ailleurs' }],
    [{ CONTRECHAMP_DATA: 'http://sans-chiffrement.example/pack.zip' }],
  ])('%o is told in one sentence', (environment) => {
    expect(() => read(environment)).toThrow(WrongSetting)
  })

  it.each([
    [
      { SMTP_URL: 'smtp://localhost', ORIGIN_URL: 'https://c.example' },
      { url: 'smtp://localhost', from: 'ne-pas-repondre@c.example' },
    ],
    [
      { SMTP_URL: 'smtps://a:b@localhost:465', ORIGIN_URL: 'https://c.example', SMTP_FROM: 'x@y.fr' },
      { url: 'smtps://a:b@localhost:465', from: 'x@y.fr' },
    ],
    [{ SMTP_FROM: 'x@y.fr' }, undefined],
  ])('mails leave by the server given: %o', (environment, smtp) => expect(read(environment).smtp).toEqual(smtp))

  it.each([
    { SMTP_URL: 'smtp://localhost' },
    { SMTP_URL: 'http://localhost', ORIGIN_URL: 'https://c.example' },
    { SMTP_URL: 'localhost:25', ORIGIN_URL: 'https://c.example' },
    { SMTP_URL: 'smtp://localhost', ORIGIN_URL: 'https://c.example', SMTP_FROM: 'x' },
    { SMTP_URL: 'smtp://localhost', ORIGIN_URL: 'https://c.example', SMTP_FROM: 'x@y.fr\nBcc: z@y.fr' },
  ])('a wrong setting of mails is told: %o', (environment) => expect(() => read(environment)).toThrow(WrongSetting))

  it.each([
    [{}, true],
    [{ CONTRECHAMP_DEMO: 'non' }, false],
    [{ CONTRECHAMP_DEMO: 'annee' }, true],
    [{ DATABASE_URL: 'postgres://essai' }, false],
    [{ ORIGIN_URL: 'https://contrechamp.example' }, false],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '127.0.0.2' }, true],
  ])('roles may be played with %j: %s', (environment, expected) => {
    expect(read(environment).isDemonstration).toBe(expected)
  })
  it.each([
    [{}, false],
    [{ CONTRECHAMP_DEMO: 'oui' }, false],
    [{ CONTRECHAMP_DEMO: 'annee' }, true],
  ])('a fictitious year is lived with %j: %s', (environment, expected) => {
    expect(read(environment).hasFictitiousYear).toBe(expected)
  })
  it('a single sign-on given whole is taken, with a name when none is given', () =>
    expect(
      read({
        CONTRECHAMP_OIDC_ISSUER: 'https://sso.example',
        CONTRECHAMP_OIDC_CLIENT_ID: 'a',
        CONTRECHAMP_OIDC_CLIENT_SECRET: 'b',
        CONTRECHAMP_SECRET: 'x'.repeat(32),
      }),
    ).toMatchObject({
      singleSignOn: { issuer: 'https://sso.example', clientId: 'a', clientSecret: 'b', name: 'Authentification unique' },
      secret: 'x'.repeat(32),
    }))
})
