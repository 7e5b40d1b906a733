// Two texts of 120 articles compared, article by article and told by article, against `diff` at word level on the whole.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diffWords } from 'diff'
import { compareTexts } from '../src/application/compare-texts.ts'
import { languageIn } from '../src/main/language.ts'
import { TEXT_BOUNDS } from '../src/registry/extract/text-bounds.ts'
import { readText } from '../src/registry/read/read-text.ts'
import { alternate, rounded } from './alternate.js'

const ROOT = join(import.meta.dirname, '..')
const FILES = [
  'val-d-exemple-2023-2025.docx',
  'marches-d-echantillon-2023-2025.md',
  'pays-du-specimen-2026-2028.odt',
  'val-d-exemple-avenant-2-2024.docx',
]
const ARTICLES = 120
const ROUNDS = 7

const leaves = (divisions) =>
  divisions.flatMap((one) => [...(one.blocks.length > 0 ? [{ ...one, divisions: [] }] : []), ...leaves(one.divisions)])

/** The articles of the example conventions, until there are enough, each once with its own words. */
async function articles() {
  const found = []
  for (const file of FILES) {
    const { text } = await readText(readFileSync(join(ROOT, 'data/exemples/conventions', file)), TEXT_BOUNDS)
    found.push(...leaves(text.divisions).map((one, at) => ({ ...one, id: `${file}-${at}` })))
  }
  const whole = found.slice(0, ARTICLES)
  if (whole.length < ARTICLES) throw new Error(`compare-texts: ${whole.length} articles of ${ARTICLES}`)
  return {
    text: (divisions) => ({
      title: '',
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
    }),
    whole,
  }
}

/** Years and amounts changed throughout, three articles moved, two left out, two written anew. */
function amended(whole) {
  const changed = whole.map((one) => ({
    ...one,
    blocks: one.blocks.map((block) =>
      block.kind === 'table'
        ? block
        : {
            ...block,
            text: block.text
              .replaceAll('2023', '2024')
              .replaceAll('2025', '2026')
              .replaceAll('s’engage à', 'veille à')
              .replaceAll(' 000 €', ' 500 €'),
          },
    ),
  }))
  const kept = changed.filter((_, at) => at !== 17 && at !== 61)
  const moved = [...kept.splice(5, 1), ...kept.splice(40, 2)]
  kept.splice(90, 0, ...moved)
  const fresh = (at) => ({
    ...kept[at],
    id: `fresh-${at}`,
    heading: 'Clause nouvelle',
    blocks: [
      {
        kind: 'paragraph',
        id: `fresh-${at}-p`,
        text: 'Une clause que rien n’annonçait entre dans le texte consolidé.',
        marker: null,
        depth: 0,
        place: null,
      },
    ],
  })
  kept.splice(20, 0, fresh(20))
  kept.splice(70, 0, fresh(70))
  return kept
}

const plain = (divisions) =>
  divisions
    .flatMap(({ heading, blocks }) => [
      heading ?? '',
      ...blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.join(' ')).join('\n') : block.text)),
    ])
    .join('\n')

export async function bench() {
  const { text, whole } = await articles()
  const after = amended(whole)
  const language = languageIn(ROOT)
  const [before, now] = [text(whole), text(after)]
  const [left, right] = [plain(whole), plain(after)]
  const found = compareTexts(before, now, 'versions', language)
  const movedCount = found.pairs.filter(({ isMoved }) => isMoved).length
  if (found.pairs.length < ARTICLES - 6 || movedCount < 3)
    throw new Error(`compare-texts: ${found.pairs.length} pairs, ${movedCount} moved`)
  const timed = (work) => () => {
    const from = performance.now()
    work()
    return performance.now() - from
  }
  const measured = await alternate(
    ROUNDS,
    timed(() => compareTexts(before, now, 'versions', language)),
    timed(() => diffWords(left, right)),
  )
  return [
    {
      name: `comparaison de deux textes de ${ARTICLES} articles (${Math.round(left.length / 1000)} ko chacun ; ${found.pairs.length} paires, ${movedCount} déplacés), différences typées comprises`,
      ours: rounded(measured.ours),
      peer: rounded(measured.peer),
      peer_name: 'diff 9.0.0 (diffWords, sur le tout)',
      ratio: rounded(measured.median(measured.pairs.map(([a, b]) => b / a))),
      aim: 1,
      unit: 'ms',
    },
  ]
}
