import { readFileSync } from 'node:fs'
import * as al from '#registry/extract/pdf-aligned-tables.ts'
import { linesOf, fragmentsOf } from '#registry/extract/pdf-lines.ts'
import { execFileSync } from 'node:child_process'
const html = execFileSync('pdftotext', ['-bbox', process.argv[2] ?? '', '-'], { encoding: 'utf8' })
const page = html.replaceAll("\n", " ").split('<page ')[Number(process.argv[3] ?? 1)] ?? ''
const words = [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map((m) => ({ left: +m[1]!, top: +m[2]!, right: +m[3]!, bottom: +m[4]!, text: m[5]!.replace(/&apos;|&#39;/g, "'"), size: 10, base: +m[4]! - 2.5, font: 'x', isBold: false, isItalic: false, isTurned: false, spaceBefore: true })) as never
const lines = linesOf(words)
for (const l of lines) console.log(Math.round(l.base), fragmentsOf(l, 0.85 * l.size).map((p) => `[${Math.round(p.left)}-${Math.round(p.right)}] ${p.text}`).join('  |  '))
console.log(JSON.stringify(al.alignedTables(1, lines, 2).map((t) => t.cells.map((c) => `${c.row},${c.column}:${c.words.map((w) => w.text).join(' ')}`))))
