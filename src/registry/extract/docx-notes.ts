import { numberIn } from './list-number.ts'
import { noteCall } from './text-pieces.ts'
import { childrenOf, type XmlElement } from './xml-tree.ts'

export type CalledNote = { readonly marker: string; readonly body: XmlElement }

/** Notes by their calls: numbered in the order in which they are called. */
export type DocxNotes = {
  /** The call of a note as the text writes it; null for a note that is not there. A mark of the writer's own stands in the text already. */
  readonly call: (kind: 'footnote' | 'endnote', id: string, ownMark: boolean) => string | null
  /** The notes at the foot called since they were last taken. */
  readonly takeFootnotes: () => CalledNote[]
  readonly takeEndnotes: () => CalledNote[]
}

const byId = (root: XmlElement | undefined, name: string): Map<string, XmlElement> =>
  new Map(
    childrenOf(root, name)
      .filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal')
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  )

export function docxNotes(footnotes: XmlElement | undefined, endnotes: XmlElement | undefined): DocxNotes {
  const bodies = { footnote: byId(footnotes, 'w:footnote'), endnote: byId(endnotes, 'w:endnote') }
  const counts = { footnote: 0, endnote: 0 }
  const waiting: { footnote: CalledNote[]; endnote: CalledNote[] } = { footnote: [], endnote: [] }
  const called = new Set<XmlElement>()
  return {
    call: (kind, id, ownMark) => {
      const body = bodies[kind].get(id)
      if (body === undefined || called.has(body)) return null
      called.add(body)
      if (!ownMark) counts[kind] += 1
      const marker = ownMark ? '*' : numberIn(kind === 'footnote' ? 'decimal' : 'lower-roman', counts[kind])
      waiting[kind].push({ marker, body })
      return ownMark ? '' : noteCall(marker)
    },
    takeFootnotes: () => waiting.footnote.splice(0),
    takeEndnotes: () => waiting.endnote.splice(0),
  }
}
