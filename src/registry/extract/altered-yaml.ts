import { parseDocument } from 'yaml'

/** The same document with another value at a path, or without it when none is given: numbers count from 0. */
export function alteredYaml(text: string, path: readonly (string | number)[], value: unknown): string {
  const document = parseDocument(text, { schema: 'failsafe' })
  if (value === undefined) document.deleteIn(path)
  else document.setIn(path, value)
  return document.toString()
}
