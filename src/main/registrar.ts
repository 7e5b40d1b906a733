import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Registrar } from '#application/ports/registrar.ts'

const HOURS = 12
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,’'()-]{1,79}$/u

/** The registrar that a token opens; what it gives to keep is signed with a key drawn from the token. */
export function registrar(token: string, now: () => number): Registrar {
  const sign = (text: string): string => createHmac('sha256', token).update(text).digest('base64url')
  return {
    hours: HOURS,
    enter: (given, name) => {
      const clean = name.trim()
      if (!isSame(sign(given), sign(token)) || !NAME.test(clean)) return null
      const body = Buffer.from(JSON.stringify([clean, now() + HOURS * 3_600_000])).toString('base64url')
      return `${body}.${sign(body)}`
    },
    who: (kept) => {
      const [body = '', signature = '', ...others] = (kept ?? '').split('.')
      if (others.length > 0 || !isSame(sign(body), signature)) return null
      const read: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
      const [name, until] = Array.isArray(read) ? (read as unknown[]) : []
      return typeof name === 'string' && typeof until === 'number' && now() < until ? name : null
    },
  }
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** A token that nobody guesses, short enough to be typed: 100 bits in groups of five letters and digits. */
export function drawToken(): string {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  const draw = (): string => letters[randomBytes(4).readUInt32BE() % letters.length] ?? ''
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, draw).join('')).join('-')
}
