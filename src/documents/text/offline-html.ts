import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Citation, ConventionText, Division, TextBlock } from '#domain/convention/convention-text.ts'
import { notedBlocks, type NotedBlock } from '#domain/convention/noted-blocks.ts'
import { divisionTitle } from '#wording/text-labels.ts'
import { copiedRemarks } from '#wording/table-remarks.ts'
import { TEXT_FILES, type TextNotice } from '#wording/text-notice.ts'
import { OFFLINE_STYLE } from './offline-style.ts'
import { isPrintedAmount } from './printed-amount.ts'

type TableBlock = Extract<TextBlock, { readonly kind: 'table' }>
type Note = NotedBlock['notes'][number]

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.toWellFormed().replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

const FONT = 'files/newsreader-latin-wght-normal.woff2'
let kept: string | undefined
/** The face of the text, inside the file, so that it reads the same far from any network. */
function fontFace(): string {
  const { resolve } = createRequire(import.meta.url)
  kept ??= readFileSync(resolve('@fontsource-variable/newsreader/package.json').replace('package.json', FONT)).toString('base64')
  return `@font-face{font-family:Newsreader;font-weight:200 800;src:url(data:font/woff2;base64,${kept}) format("woff2")}`
}

/** A text in one file that opens from a disk: contents, anchors, notes, tables; no script, nothing fetched. */
export function offlineHtmlOf(text: ConventionText, notice: TextNotice): string {
  const links = new Map(
    text.citations.filter(({ address }) => address !== null && /^https?:\/\//.test(address)).map((one) => [one.blockId, one]),
  )
  const warning = notice.warning === null ? '' : `<p class="warning">${safe(notice.warning)}</p>`
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="color-scheme" content="light dark">
<title>${safe(text.title)}</title>
<style>${fontFace()}${OFFLINE_STYLE}</style>
</head>
<body>
<header>${warning}<h1>${safe(text.title)}</h1><p class="lead">${safe(notice.subtitle)}</p><p>${safe(notice.status)}</p></header>
<nav aria-label="${TEXT_FILES.contents}"><h2>${TEXT_FILES.contents}</h2>${contentsOf(text.divisions)}</nav>
<main>
${text.divisions.map((division) => divisionHtml(division, 2, links)).join('\n')}
${text.unplaced.length === 0 ? '' : `<section><h2>${TEXT_FILES.unplaced}</h2><ul>${text.unplaced.map((one) => `<li>${safe(one.text)}</li>`).join('')}</ul></section>`}
</main>
<footer><h2>${TEXT_FILES.about}</h2>${notice.lines.map((line) => `<p>${safe(line)}</p>`).join('')}${warning}</footer>
</body>
</html>
`
}

const contentsOf = (divisions: readonly Division[]): string =>
  divisions.length === 0
    ? ''
    : `<ol>${divisions.map((one) => `<li><a href="#${safe(one.id)}">${safe(divisionTitle(one))}</a>${contentsOf(one.divisions)}</li>`).join('')}</ol>`

function divisionHtml(division: Division, level: number, links: ReadonlyMap<string, Citation>): string {
  const head = `h${Math.min(level, 6)}`
  const { id } = division
  return `<section id="${safe(id)}"><${head}>${safe(divisionTitle(division))} <a class="anchor" href="#${safe(id)}" aria-label="Lien vers ${safe(divisionTitle(division))}">#</a></${head}>
${notedBlocks(division.blocks)
  .map((one) => blockHtml(one, links))
  .join('\n')}
${division.divisions.map((inner) => divisionHtml(inner, level + 1, links)).join('\n')}</section>`
}

function blockHtml({ block, notes }: NotedBlock, links: ReadonlyMap<string, Citation>): string {
  const under = notes.map(noteHtml).join('')
  if (block === null) return under
  if (block.kind === 'table') return tableHtml(block) + under + remarksHtml(block)
  if (block.kind === 'item')
    return `<p class="item depth-${Math.min(Math.max(block.depth, 1), 4)}" id="${safe(block.id)}"><span class="marker">${safe(block.marker ?? '–')}</span> ${linked(block, links)}</p>${under}`
  return `<p id="${safe(block.id)}">${linked(block, links)}</p>${under}`
}

const noteHtml = ({ id, marker, text }: Note): string =>
  `<p class="note" id="${safe(id)}">${TEXT_FILES.note}${marker === null ? '' : ` ${safe(marker)}`}. ${safe(text)}</p>`

function linked({ id, text }: { readonly id: string; readonly text: string }, links: ReadonlyMap<string, Citation>): string {
  const named = links.get(id)
  const at = named === undefined ? -1 : text.indexOf(named.quote)
  if (named === undefined || at < 0 || named.quote === '') return safe(text)
  return `${safe(text.slice(0, at))}<a href="${safe(named.address ?? '')}" rel="noreferrer">${safe(named.quote)}</a>${safe(text.slice(at + named.quote.length))}`
}

const remarksHtml = ({ financial }: TableBlock): string => {
  const remarks = copiedRemarks(financial)
  return remarks.length === 0 ? '' : `<aside class="note">${remarks.map((words) => `<p>${safe(words)}</p>`).join('')}</aside>`
}

function tableHtml({ id, caption, rows, headRows }: TableBlock): string {
  const cell = (text: string, row: number, column: number): string => {
    if (row < headRows) return `<th scope="col">${safe(text)}</th>`
    if (column === 0) return `<th scope="row">${safe(text)}</th>`
    return `<td${isPrintedAmount(text) ? ' class="number"' : ''}>${safe(text)}</td>`
  }
  const line = (cells: readonly string[], row: number): string =>
    `<tr>${cells.map((text, column) => cell(text, row, column)).join('')}</tr>`
  const lines = rows.map(line)
  const label = caption ?? TEXT_FILES.table
  return `<div class="scroll" tabindex="0" role="region" aria-label="${safe(label)}"><table id="${safe(id)}"><caption>${safe(label)}</caption><thead>${lines.slice(0, headRows).join('')}</thead><tbody>${lines.slice(headRows).join('')}</tbody></table></div>`
}
