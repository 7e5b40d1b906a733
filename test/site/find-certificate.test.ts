import { describe, expect, inject, it } from 'vitest'
import { sha256 } from '#registry/fingerprint.ts'
import { failedCertificate } from '#registry/read/certificate-file.ts'

const address = inject('address')
type Json = { [key: string]: Json } | Json[] | string | number | null
type Found = {
  question: unknown
  answer: { allocations: { total_cents: number }[]; sum_at_least_cents: number; constraints?: number[]; multipliers: unknown }
}

const certificateOf = async (asked: string): Promise<Json> =>
  (await (await fetch(`${address}/laboratoire/trouver/certificat.json?${asked}`)).json()) as Json
const failed = (certificate: unknown): string | undefined => failedCertificate(new TextEncoder().encode(JSON.stringify(certificate)))?.kind
/** The same, sealed anew by whoever altered it: only the sums can tell. */
const resealed = (certificate: Found): object => ({
  ...certificate,
  sha256: sha256(JSON.stringify([certificate.question, certificate.answer])),
})

/** Where each number of a certificate stands. */
function numbersOf(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => numbersOf(inside, [...path, key]))
}
function changed(value: Json, path: readonly string[], by: number): Json {
  const [key, ...rest] = path
  if (key === undefined) return Number(value) + by
  const copy: Json = structuredClone(value)
  const inside = Object(copy) as { [key: string]: Json }
  inside[key] = changed(inside[key] ?? null, rest, by)
  return copy
}

describe('le certificat d’une répartition trouvée', () => {
  it.each([
    ['une répartition trouvée, avec équité', 'perte=5&equite=0.8'],
    ['une répartition trouvée, avec l’amont', 'perte=3&part-amont=14'],
    ['une enveloppe plus grande', 'perte=0&enveloppe=20000000'],
    ['un conflit de deux demandes', 'perte=0&equite=0.95'],
    ['une demande impossible à elle seule', 'part-amont=20'],
  ])('%s : il tient ; un seul nombre changé de un, il ne tient plus', async (_, asked) => {
    const certificate = await certificateOf(asked)
    expect(failed(certificate)).toBeUndefined()
    for (const path of numbersOf(certificate))
      for (const by of [1, -1])
        expect([path.join('.'), failed(changed(certificate, path, by)) === undefined]).toEqual([path.join('.'), false])
  })

  it('un centime déplacé d’un territoire à l’autre est refusé', async () => {
    const certificate = (await certificateOf('perte=5&equite=0.8')) as unknown as Found
    const count = certificate.answer.allocations.length
    for (let from = 0; from < count; from += 1) {
      const moved = structuredClone(certificate)
      const [giver, taker] = [moved.answer.allocations[from], moved.answer.allocations[(from + 1) % count]]
      if (giver === undefined || taker === undefined) throw new Error('no territory')
      giver.total_cents -= 1
      taker.total_cents += 1
      expect(failed(moved)).toBe('text-altered')
      expect(['bound', 'measure']).toContain(failed(resealed(moved)))
    }
  })

  it('une borne plus flatteuse que sa preuve est refusée, et une preuve retirée aussi', async () => {
    const certificate = (await certificateOf('perte=5&equite=0.8')) as unknown as Found
    const flattered = structuredClone(certificate)
    flattered.answer.sum_at_least_cents += 2
    expect(failed(resealed(flattered))).toBe('proof')
    const conflict = (await certificateOf('perte=0&equite=0.95')) as unknown as Found
    expect(failed(resealed({ ...conflict, answer: { ...conflict.answer, multipliers: null } }))).toBe('proof')
    expect(failed(resealed({ ...conflict, answer: { ...conflict.answer, constraints: [0] } }))).toBe('proof')
  })

  it('une question illisible n’a pas de certificat', async () => {
    expect((await fetch(`${address}/laboratoire/trouver/certificat.json?perte=abc`)).status).toBe(400)
  })
})
