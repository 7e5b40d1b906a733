import { renderSVG } from 'uqr'
import { LINK_MINUTES, SHORTEST_PASSWORD, type OwnAccount, type SecondFactorStart } from '#application/ports/accounts.ts'
import { frenchDay } from '#wording/days.ts'
import { frenchInstant } from '#wording/instants.ts'
import { ACCOUNT, agentWords, WAYS } from '#wording/pages/accounts.ts'

const PARIS_DAY = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' })

const dayWords = (at: Date): string => frenchDay(PARIS_DAY.format(at))

/** An account as its page shows it. */
export const accountView = (own: OwnAccount, singleSignOn: string | null) => ({
  name: own.person.name,
  email: own.person.email,
  adultDeclared: own.adultDeclaredAt === null ? ACCOUNT.unknownDay : dayWords(own.adultDeclaredAt),
  hasPassword: own.hasPassword,
  isCurrentAsked: own.hasPassword && !own.mayResetPassword,
  hasSecondFactor: own.hasSecondFactor,
  singleSignOn: own.hasSingleSignOn ? (singleSignOn ?? '') : null,
  shortestPassword: SHORTEST_PASSWORD,
  linkMinutes: LINK_MINUTES,
  passkeys: own.passkeys.map(({ id, name, madeAt }) => ({
    id,
    name: name?.trim() || ACCOUNT.noName,
    since: madeAt === null ? null : dayWords(madeAt),
  })),
  sessions: own.sessions.map(({ id, isThisOne, way, since, lastAt, agent }) => ({
    id,
    isThisOne,
    agent: agentWords(agent),
    way: WAYS[way],
    since: frenchInstant(since.toISOString()),
    lastAt: frenchInstant(lastAt.toISOString()),
  })),
})

export type AccountView = ReturnType<typeof accountView>

/** What is shown once, to set the second factor: the image is of the same address as the text. */
export const factorView = (started: SecondFactorStart & { kind: 'started' }) => ({
  uri: started.uri,
  secret: started.secret.match(/.{1,4}/g)?.join(' ') ?? '',
  image: `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(started.uri, { border: 2 }))}`,
  spareCodes: started.spareCodes,
})
