import type { Instant } from '#domain/time/instant.ts'
import type { PlayedPerson } from '../ports/played-roles.ts'
import { takeItemStep } from '../take-item-step.ts'
import { must, type FileDesk } from './live-file.ts'

/** Gives the experts who are played files to read, in turn, among those before their committee. */
export async function giveReadings(desk: FileDesk, people: readonly PlayedPerson[], on: string, at: Instant): Promise<void> {
  const secretary = people.find(({ role }) => role === 'committee-secretary')
  const experts = people.filter(({ role, bodyId }) => role === 'expert' && bodyId !== null)
  if (secretary === undefined) return
  for (const [turn, { id, bodyId }] of experts.entries()) {
    const files = (await desk.committees.files(bodyId ?? '', id)).filter(({ state }) => state === 'in-committee')
    for (const file of files.filter((_, rank) => rank % experts.length === turn)) {
      const step = { kind: 'assign', readerId: id } as const
      const given = { fileId: file.id, personId: secretary.id, on, at, step, fingerprint: desk.fingerprintOf }
      must(await takeItemStep(desk, given), 'done', file.id)
    }
  }
}
