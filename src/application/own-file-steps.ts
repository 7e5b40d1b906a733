import { moved } from '#domain/grant/application-life.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Applications } from './ports/applications.ts'
import { permittedFile, type Permit } from './permit.ts'

export type WithdrawOutcome = { readonly kind: 'withdrawn' | 'moved-meanwhile' } | Exclude<Permit, { kind: 'allowed' }>

/** Withdraws one's own file, as long as nothing was decided. */
export async function withdrawApplication(
  { applications }: { readonly applications: Applications },
  given: { readonly fileId: string; readonly personId: string; readonly on: string; readonly at: Instant },
): Promise<WithdrawOutcome> {
  const permitted = await permittedFile(applications, { act: 'withdraw', ...given })
  if (permitted.kind !== 'permitted') return permitted
  const { state } = permitted.application
  const to = moved(state, 'withdraw')
  if (to === undefined) return { kind: 'moved-meanwhile' }
  const by = { personId: given.personId, role: permitted.role }
  const isMoved = await applications.move(given.fileId, { kind: 'withdraw', from: [state], to, detail: {}, at: given.at, by })
  return { kind: isMoved ? 'withdrawn' : 'moved-meanwhile' }
}

/** Sends a file again once its parts were supplied. */
export async function supplyParts(
  { applications }: { readonly applications: Applications },
  given: {
    readonly fileId: string
    readonly personId: string
    readonly on: string
    readonly at: Instant
    readonly fingerprint: (sent: object) => string
  },
): Promise<{ readonly kind: 'sent' | 'moved-meanwhile' } | Exclude<Permit, { kind: 'allowed' }>> {
  const permitted = await permittedFile(applications, { act: 'supply-parts', ...given })
  if (permitted.kind !== 'permitted') return permitted
  const by = { personId: given.personId, role: permitted.role }
  const isSent = await applications.sendAgain(given.fileId, { at: given.at, by, fingerprint: given.fingerprint })
  return { kind: isSent ? 'sent' : 'moved-meanwhile' }
}
