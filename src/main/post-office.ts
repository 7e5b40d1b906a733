import { createTransport } from 'nodemailer'
import type { Followers } from '#application/ports/followers.ts'
import { DAYS_TO_CONFIRM } from '#application/ports/followers.ts'
import type { Letter, Outbox, WaitingMail } from '#application/ports/outbox.ts'
import type { ToldActs } from '#application/ports/told-acts.ts'
import { namedSubject } from '#application/follow.ts'
import { actLetter, confirmationLetter, subjectWords, type Letter as Words } from '#wording/letters.ts'
import { fileMail } from '#wording/file-mails.ts'
import { SITE_NAME } from '#wording/site.ts'
import { accountWords } from './account-letters.ts'

/** Sends the mails that wait; without a server for them they stay where they are. */
export type PostOffice = {
  /** Sends what may be sent now: how many were; a round that is under way is joined. */
  readonly round: () => Promise<number>
  /** Makes a round now and then, until closed. */
  readonly open: () => void
  readonly close: () => Promise<void>
}

type Desk = {
  readonly outbox: Outbox
  readonly followers: Followers
  readonly acts: ToldActs
  /** The site's public address, without an end stroke. */
  readonly origin: string
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  readonly tell: (remark: string) => void
}

const ROUND_EVERY_MS = 20_000
/** A round is left here, so that a new one forgets and counts afresh. */
const MOST_A_ROUND = 500
const CONNECTION_MS = 15_000

export function postOffice({ outbox, followers, acts, origin, smtp, tell }: Desk): PostOffice {
  const transport =
    smtp === undefined
      ? undefined
      : createTransport({ url: smtp.url, connectionTimeout: CONNECTION_MS, greetingTimeout: CONNECTION_MS, socketTimeout: CONNECTION_MS })

  /** The words of a letter; none when what it is about, or who it is for, is no longer there. */
  async function wordsOf(letter: Letter): Promise<Words | null> {
    if (letter.kind === 'file') return fileMail(letter, origin)
    if (letter.kind === 'sign-in' || letter.kind === 'no-account') return accountWords(letter, origin)
    const follower = await followers.find(letter.followerId)
    const named = follower === null ? null : await namedSubject(acts, follower.subject)
    if (follower === null || named === null) return null
    const subject = subjectWords(named.subject.kind === 'text' ? { kind: 'text', title: named.title } : named.subject)
    const own = `${origin}/suivre/${letter.followerId}`
    if (letter.kind === 'confirm') return follower.isConfirmed ? null : confirmationLetter({ subject, link: own, days: DAYS_TO_CONFIRM })
    const act = await acts.find(letter.actId)
    return act === null ? null : actLetter(act, { subject, link: `${origin}/conventions/${act.textId}`, leave: `${own}/quitter` })
  }

  async function send(mail: WaitingMail): Promise<boolean> {
    const words = await wordsOf(mail.letter)
    if (words === null || transport === undefined || smtp === undefined) {
      await outbox.done(mail.id)
      return false
    }
    try {
      await transport.sendMail({
        from: { name: SITE_NAME, address: smtp.from },
        to: { name: '', address: mail.recipient },
        subject: words.subject.replaceAll(/\s+/g, ' '),
        text: words.body,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(mail.letter.kind === 'act' ? { 'List-Unsubscribe': `<${origin}/suivre/${mail.letter.followerId}/quitter>` } : {}),
        },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    } catch (cause) {
      const code = codeOf(cause)
      tell(`courriel ${mail.id} : ${code === null ? 'le serveur ne répond pas' : `refusé (${code})`}`)
      await outbox.refused(mail.id, code)
      return false
    }
    await outbox.done(mail.id)
    return true
  }

  async function makeRound(): Promise<number> {
    await followers.forgetLate()
    if (transport === undefined) return 0
    let sent = 0
    for (let tried = 0; tried < MOST_A_ROUND; tried += 1) {
      const mail = await outbox.next()
      if (mail === null) break
      if (await send(mail)) sent += 1
    }
    return sent
  }

  let underWay: Promise<number> | undefined
  let timer: NodeJS.Timeout | undefined
  const round = (): Promise<number> => {
    underWay ??= makeRound().finally(() => (underWay = undefined))
    return underWay
  }
  return {
    round,
    open: () => {
      timer ??= setInterval(() => void round().catch(() => tell('la tournée des courriels a échoué ; elle reprendra')), ROUND_EVERY_MS)
      timer.unref()
    },
    close: async () => {
      clearInterval(timer)
      await underWay?.catch(() => {})
      transport?.close()
    },
  }
}

/** The server's answer in three digits; none when there was no answer. */
function codeOf(cause: unknown): number | null {
  const code = typeof cause === 'object' && cause !== null && 'responseCode' in cause ? cause.responseCode : null
  return typeof code === 'number' ? code : null
}
