import { parseDocument } from 'yaml'

/** The same document with the first item of a list written once more at its end. */
export function repeatedItem(text: string, path: readonly (string | number)[]): string {
  const document = parseDocument(text, { schema: 'failsafe' })
  document.addIn(path, document.getIn([...path, 0], true))
  return document.toString()
}

/** The same document with another value at a path, or without it when none is given: numbers count from 0. */
export function alteredYaml(text: string, path: readonly (string | number)[], value: unknown): string {
  const document = parseDocument(text, { schema: 'failsafe' })
  if (value === undefined) document.deleteIn(path)
  else document.setIn(path, value)
  return document.toString()
}
