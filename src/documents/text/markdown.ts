import type { ConventionText, Division, TextBlock } from '#domain/convention/convention-text.ts'
import { notedBlocks } from '#domain/convention/noted-blocks.ts'
import { divisionTitle } from '#wording/text-labels.ts'
import { copiedRemarks } from '#wording/table-remarks.ts'
import { TEXT_FILES, type TextNotice } from '#wording/text-notice.ts'

type Table = Extract<TextBlock, { readonly kind: 'table' }>

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Words as Markdown shows them: no sign of theirs is taken for markup, nor opens a heading, a list or a note. */
const plain = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$))/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')

const anchor = (id: string): string => `<a id="${id.replaceAll(/[^\w~.-]/g, '-')}"></a>`

/** A text to read and to keep in any editor: headings, lists, GFM tables and notes; each passage keeps its address. */
export function markdownOf(text: ConventionText, notice: TextNotice): string {
  const notes = new NoteList()
  const parts = [
    `# ${plain(text.title)}`,
    ...(notice.warning === null ? [] : [`**${plain(notice.warning)}**`]),
    plain(notice.subtitle),
    plain(notice.status),
    ...text.divisions.flatMap((division) => divisionLines(division, 2, notes)),
    ...(text.unplaced.length === 0 ? [] : [`## ${TEXT_FILES.unplaced}`, text.unplaced.map((one) => `- ${plain(one.text)}`).join('\n')]),
    `## ${TEXT_FILES.about}`,
    notice.lines.map((line) => `- ${plain(line)}`).join('\n'),
    ...notes.written,
  ]
  return `${parts.join('\n\n')}\n`
}

/** Notes take a number of their own, for the printed ones begin again on each page. */
class NoteList {
  readonly written: string[] = []

  call(note: Extract<TextBlock, { readonly kind: 'footnote' | 'item' | 'paragraph' }>): string {
    const number = this.written.length + 1
    this.written.push(`[^${number}]: ${anchor(note.id)}${plain(note.text)}`)
    return `[^${number}]`
  }
}

function divisionLines(division: Division, level: number, notes: NoteList): string[] {
  const heading = `${'#'.repeat(Math.min(level, 6))} ${anchor(division.id)}${plain(divisionTitle(division))}`
  return [heading, ...blockLines(division.blocks, notes), ...division.divisions.flatMap((inner) => divisionLines(inner, level + 1, notes))]
}

function blockLines(blocks: readonly TextBlock[], notes: NoteList): string[] {
  const lines: string[] = []
  let items: string[] = []
  const closeList = (): void => {
    if (items.length > 0) lines.push(items.join('\n'))
    items = []
  }
  for (const { block, notes: under } of notedBlocks(blocks)) {
    const calls = under.map((note) => notes.call(note)).join('')
    if (block?.kind === 'item') {
      const marker =
        block.marker === null || /^[–—•·*-]$/.test(block.marker) ? '' : `${plain(block.marker).replace(/^(\d+)\\([.)])$/, '$1\\$2')} `
      items.push(`${'  '.repeat(Math.max(block.depth - 1, 0))}- ${anchor(block.id)}${marker}${plain(block.text)}${calls}`)
      continue
    }
    closeList()
    if (block === null) lines.push(calls)
    else if (block.kind === 'table') lines.push(...tableLines(block), ...(calls === '' ? [] : [calls]), ...remarkLines(block))
    else lines.push(`${anchor(block.id)}${plain(block.text)}${calls}`)
  }
  closeList()
  return lines
}

/** What is not the text's own stands in a quotation. */
function remarkLines({ financial }: Table): string[] {
  const remarks = copiedRemarks(financial)
  return remarks.length === 0 ? [] : [remarks.map((words) => `> ${plain(words)}`).join('\n>\n')]
}

function tableLines({ id, caption, rows, headRows }: Table): string[] {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const row = (cells: readonly string[]): string => `| ${Array.from({ length: width }, (_, at) => plain(cells[at] ?? '')).join(' | ')} |`
  const heads = rows.slice(0, headRows)
  const head = Array.from({ length: width }, (_, at) =>
    [...new Set(heads.map((cells) => oneLine(cells[at] ?? '')))].filter((part) => part !== '').join(' – '),
  )
  const title = `${anchor(id)}${caption === null ? '' : `**${plain(caption)}**`}`
  return [title, [row(head), `|${' --- |'.repeat(width)}`, ...rows.slice(headRows).map(row)].join('\n')]
}
