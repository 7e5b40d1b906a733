import type { OwnAnswers } from '#domain/statistics/own-answers.ts'
import type { Instant } from '#domain/time/instant.ts'
import { permit, type Permit } from './permit.ts'
import type { Applications } from './ports/applications.ts'
import type { OwnAnswersDesk } from './ports/own-answers.ts'

type Desk = { readonly applications: Applications; readonly ownAnswers: OwnAnswersDesk }
type Asked = { readonly fileId: string; readonly personId: string; readonly on: string }
type Refused = Exclude<Permit, { kind: 'allowed' }>

/** What whoever began a file told for statistics; `null` to anybody else. */
export async function readOwnAnswers({ applications, ownAnswers }: Desk, asked: Asked) {
  const answer = await permit(applications, { act: 'forget-own-answers', ...asked })
  if (answer.kind !== 'allowed') return null
  return { answers: await ownAnswers.of(asked.fileId), mayTell: answer.may('tell-own-answers') }
}

/** Keeps what an applicant tells for statistics, apart from their file. */
export async function tellOwnAnswers(
  { applications, ownAnswers }: Desk,
  { answers, at, ...asked }: Asked & { readonly answers: OwnAnswers; readonly at: Instant },
): Promise<{ readonly kind: 'told' | 'moved-meanwhile' } | Refused> {
  const answer = await permit(applications, { act: 'tell-own-answers', ...asked })
  if (answer.kind !== 'allowed') return answer
  return { kind: (await ownAnswers.keep(asked.fileId, answers, at)) ? 'told' : 'moved-meanwhile' }
}

/** Erases it, at any time. */
export async function forgetOwnAnswers(
  { applications, ownAnswers }: Desk,
  asked: Asked,
): Promise<{ readonly kind: 'forgotten' } | Refused> {
  const answer = await permit(applications, { act: 'forget-own-answers', ...asked })
  if (answer.kind !== 'allowed') return answer
  await ownAnswers.erase(asked.fileId)
  return { kind: 'forgotten' }
}
