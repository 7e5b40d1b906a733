// The clauses that the clause search is tried on: two example conventions, then articles of French collective agreements for volume, up to `count`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const EXAMPLES = ['val-d-exemple-2023-2025-consolidee', 'marches-d-echantillon-2023-2025']
/** ÉCLAT, journalists, sport, training bodies, engineering, telecommunications: the nearest to our field first. */
const AGREEMENTS = [
  'KALICONT000005635177',
  'KALICONT000005635444',
  'KALICONT000017577652',
  'KALICONT000005635435',
  'KALICONT000005635173',
  'KALICONT000005635557',
  'KALICONT000005635528',
]
const AXES = ['creation', 'industry', 'diffusion', 'image-education', 'heritage', 'implementation']
const SHORTEST = 40

const division = (id, kind, number, heading, axis) => ({ id, kind, number, heading, axis, blocks: [], divisions: [], place: null })
const paragraph = (of, text) =>
  of.blocks.push({ kind: 'paragraph', id: `${of.id}__para_${of.blocks.length + 1}`, text, marker: null, depth: 0, place: null })

const textOf = (title, divisions) => ({
  title,
  nature: 'convention',
  parties: [],
  starts: null,
  ends: null,
  dates: [],
  citations: [],
  divisions,
  unplaced: [],
  pages: null,
  isExample: true,
})

/** One of our example conventions: headings, then one clause a paragraph, an item or a table. */
function exampleText(root, name) {
  const parts = readFileSync(join(root, 'data/exemples/conventions', `${name}.md`), 'utf8').split(/\n\s*\n|\n(?=\s*- )/)
  const divisions = [division('preamble', 'preamble', null, 'Préambule', null)]
  let axis = null
  let around = null
  let into = divisions[0]
  for (const part of parts.map((one) => one.replaceAll(/\s+/g, ' ').trim())) {
    const article = /^### Article ([\d.]+(?:er)?) – (.+)$/.exec(part)
    const wide = /^## (?:AXE|Annexe) (\d) : (.+)$/i.exec(part)
    if (article !== null) {
      const id = `art_${article[1].replace('er', '').replaceAll('.', '-')}`
      into = division(around === null ? id : `${around.id}__${id}`, 'article', article[1], article[2], axis)
      if (around === null) divisions.push(into)
      else around.divisions.push(into)
    } else if (wide !== null) {
      const isAxis = /^## AXE/i.test(part)
      axis = isAxis ? AXES[Number(wide[1]) - 1] : null
      into = division(`${isAxis ? 'axis' : 'annex'}_${wide[1]}`, isAxis ? 'axis' : 'annex', wide[1], wide[2], axis)
      around = isAxis ? into : null
      divisions.push(into)
    } else if (!/^(#|>|\*|Pour |Fait à)/.test(part) && part !== '') paragraph(into, part.replace(/^- /, ''))
  }
  return textOf(name, divisions)
}

const plain = (html) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** A collective agreement: its articles in force, one clause a paragraph. */
function agreementText(root, id) {
  const { data, children } = JSON.parse(readFileSync(join(root, 'bench/node_modules/@socialgouv/kali-data/data', `${id}.json`), 'utf8'))
  const divisions = []
  const walk = (node, headings) => {
    if (node.type === 'section') for (const child of node.children ?? []) walk(child, [...headings, node.data.title.trim()])
    if (node.type !== 'article' || !/^VIGUEUR/.test(node.data.etat ?? '')) return
    const article = division(node.data.cid, 'article', node.data.num ?? null, headings.at(-1) ?? null, null)
    for (const part of (node.data.content ?? '').split(/<\/p>|<br\s*\/?>\s*<br\s*\/?>|<\/li>/).map(plain))
      if (part.length >= SHORTEST) paragraph(article, part)
    if (article.blocks.length > 0) divisions.push(article)
  }
  for (const child of children) walk(child, [])
  return textOf(data.shortTitle ?? data.title, divisions)
}

/** Texts whose clauses number about `count`: the last one is cut there. */
export function clauseTexts(root, count) {
  const texts = []
  let left = count
  const take = (id, text) => {
    const divisions = []
    const sized = ({ blocks, divisions: inner }) => blocks.length + inner.reduce((sum, one) => sum + sized(one), 0)
    for (const one of text.divisions) {
      if (sized(one) > left) break
      left -= sized(one)
      divisions.push(one)
    }
    if (divisions.length > 0) texts.push({ id, text: { ...text, divisions } })
  }
  for (const name of EXAMPLES) take(name, exampleText(root, name))
  for (const id of AGREEMENTS) if (left > 0) take(id, agreementText(root, id))
  return texts
}
