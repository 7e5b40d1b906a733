import { noteCall } from './text-pieces.ts'

export type MarkdownNotes = { readonly notes: ReadonlyMap<string, string>; readonly rest: string }

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*(.*)$/
const FENCE = /^ {0,3}(```|~~~)/

/** The notes that a text defines, taken out of it: a line that names one, and what goes on under it. */
export function markdownNotes(text: string): MarkdownNotes {
  const notes = new Map<string, string>()
  const rest: string[] = []
  let open: string | undefined
  let isFenced = false
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) isFenced = !isFenced
    const [, name, start] = isFenced ? [] : (DEFINITION.exec(line) ?? [])
    if (name !== undefined) {
      open = notes.has(name) ? undefined : name
      notes.set(name, notes.get(name) ?? start ?? '')
      continue
    }
    if (open !== undefined && (line.trim() === '' || /^( {4}|\t)/.test(line) || !endsWithGap(notes.get(open)))) {
      notes.set(open, `${notes.get(open) ?? ''}\n${line.trim()}`)
      continue
    }
    open = undefined
    rest.push(line)
  }
  return { notes, rest: rest.join('\n') }
}

/** A note ends at an empty line followed by one that is not set in. */
const endsWithGap = (note: string | undefined): boolean => /\n\s*$/.test(note ?? '')

/** The text with the calls of its notes as they are printed, and the notes called, in that order. */
export function withCalls(text: string, notes: ReadonlyMap<string, string>, numbers: Map<string, number>): string {
  return text.replaceAll(/\[\^([^\]\s]{1,80})\]/g, (written, name: string) => {
    if (!notes.has(name)) return written
    const number = numbers.get(name) ?? numbers.size + 1
    numbers.set(name, number)
    return noteCall(String(number))
  })
}
