import { expect } from 'vitest'
import { asked, played, sentFile } from './played.ts'

export const COMMITTEE = 'val-d-exemple-comite-cinema'

/** What a page says, without its tags. */
export const wordsOf = async (answer: Response): Promise<string> =>
  (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
export const text = async (path: string, person: string): Promise<string> => wordsOf(await asked(path, await played(person)))

/** One act on a file before its committee. */
export async function step(
  id: string,
  person: string,
  action: string,
  form: Readonly<Record<string, string>>,
): Promise<{ status: number; words: string }> {
  const answer = await asked(`/comites/${id}?/${action}`, await played(person), form)
  return { status: answer.status, words: await wordsOf(answer) }
}

/** A file that may be heard. */
export async function eligible(title: string): Promise<string> {
  const id = await sentFile('demo-productrice', title)
  for (const acte of ['declare-complete', 'declare-eligible'])
    await asked(`/instruction/${id}?/move`, await played('demo-agente'), { acte })
  return id
}

/** A file on the agenda. */
export async function heard(title: string): Promise<string> {
  const id = await eligible(title)
  expect((await step(id, 'demo-secretaire', 'place', {})).status).toBe(303)
  return id
}
