import type { Instant } from '#domain/time/instant.ts'
import type { PlayedPerson } from '../ports/played-roles.ts'
import { takeItemStep } from '../take-item-step.ts'
import { must, type FileDesk } from './live-file.ts'

/** Gives the experts who are played files to read, in turn with those of their committee, among those before it. */
export async function giveReadings(desk: FileDesk, people: readonly PlayedPerson[], on: string, at: Instant): Promise<void> {
  const secretary = people.find(({ role }) => role === 'committee-secretary')
  if (secretary === undefined) return
  const reading = []
  for (const { id, bodyId } of people.filter(({ role }) => role === 'expert')) {
    const files = bodyId === null ? [] : (await desk.committees.files(bodyId, id)).filter(({ state }) => state === 'in-committee')
    // An alternate who was not called has none.
    if (files.length > 0) reading.push({ id, bodyId, files })
  }
  for (const { id, bodyId, files } of reading) {
    const together = reading.filter((one) => one.bodyId === bodyId).map((one) => one.id)
    for (const file of files.filter((_, rank) => rank % together.length === together.indexOf(id))) {
      const step = { kind: 'assign', readerId: id } as const
      const given = { fileId: file.id, personId: secretary.id, on, at, step, fingerprint: desk.fingerprintOf }
      must(await takeItemStep(desk, given), 'done', file.id)
    }
  }
}
