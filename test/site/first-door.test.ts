import { expect, it } from 'vitest'
import { asked } from './played.ts'

const entered = async (personne: string, vers?: string): Promise<string | null> =>
  (await asked('/demonstration?/play', '', { personne, ...(vers === undefined ? {} : { vers }) })).headers.get('location')

it.each([
  ['demo-autrice', '/mes-dossiers'],
  ['demo-agente', '/instruction'],
  ['demo-secretaire', '/comites'],
  ['demo-experte', '/comites'],
  ['demo-etat', '/comites'],
  ['demo-elue', '/assemblee'],
  ['demo-greffe', '/assemblee'],
  ['demo-deleguee', '/flux'],
  ['demo-administration', '/administration'],
])('%s, played with one click, comes to %s and reads it', async (person, door) => {
  const answer = await asked('/demonstration?/play', '', { personne: person })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, door])
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  expect((await asked(door, cookie)).status).toBe(200)
})

it('whoever was on the way to a page goes on to it; one of another site is their door', async () => {
  expect(await entered('demo-agente', '/assemblee')).toBe('/assemblee')
  expect(await entered('demo-agente', 'https://ailleurs.example/')).toBe('/instruction')
  expect(await entered('demo-agente', '')).toBe('/instruction')
})

it('nobody of an unknown id is let in', async () => {
  expect((await asked('/demonstration?/play', '', { personne: 'demo-inconnue' })).status).toBe(400)
})
