// Writes rules/baseline/learnt.json from the labelled passages of test/baseline; a test says when it is out of date.
//   --check            writes nothing; fails when the file is not what the passages teach
//   --measure [SERIES] writes nothing; reads each series (or those named, together) with the rules and what all the others teach
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { passageTraits } from '../src/domain/baseline/passage-traits.ts'
import { readBaseline } from '../src/domain/baseline/read-baseline.ts'
import { layOut } from '../src/domain/baseline/read-sentence.ts'
import { readBaselineFolder } from '../src/registry/read/baseline-folder.ts'
import { learntWordsOf } from '../src/registry/read/learnt-file.ts'
import { conventionOf, labelledPassages } from '../test/baseline/labelled-passages.ts'
import { carries, learntFrom } from './learnt.js'

const ROOT = join(import.meta.dirname, '..')
/** The ninth fresh series is never learnt from: it measures. */
const FRESH = ['fresh', ...[2, 3, 4, 5, 6, 7, 8].map((rank) => `fresh-${rank}`)]
const SERIES = ['passages', 'held-out', ...FRESH, 'taught', 'neutral']
const NAME = 'mots appris des passages étiquetés, du plus lourd au plus léger'
const FILE = join(ROOT, 'rules/baseline/learnt.json')

const { register, index } = readBaselineFolder(ROOT)
const requests = register.requests.filter(({ servedAs }) => servedAs.includes('clause')).map(({ id }) => id)
const all = SERIES.flatMap((series) =>
  labelledPassages(series).map((passage) => ({ ...passage, series, traits: passageTraits(layOut(passage.text, index)) })),
)

const [, , asked, ...named] = process.argv
if (asked === '--measure') measure()
else {
  const file = `${JSON.stringify(learntFrom(all, requests, NAME))}\n`
  if (asked !== '--check') writeFileSync(FILE, file)
  else if (readFileSync(FILE, 'utf8') !== file) process.exitCode = 1
}

function measure() {
  const each = [...SERIES.filter((one) => one !== 'neutral').map((one) => [one]), ['fresh-7', 'fresh-8']]
  for (const left of named.length > 0 ? [named] : each) {
    const others = all.filter(({ series }) => !left.includes(series))
    const taught = { ...index, learnt: learntWordsOf(learntFrom(others, requests, NAME)) }
    const read = all.filter(({ series }) => left.includes(series)).map((passage) => ({ passage, found: foundIn(passage, taught) }))
    tell(left.join(' + '), read)
  }
}

function foundIn(passage, taught) {
  return readBaseline(conventionOf(passage), taught).flatMap(({ request, state }) =>
    carries({ state }) && requests.includes(request) ? [request] : [],
  )
}

function tell(name, read) {
  const mine = ({ passage, found }) => found.includes(passage.request)
  const figures = (some) => {
    const both = some.filter((one) => carries(one.passage) && mine(one)).length
    return [both / some.filter(mine).length, both / some.filter(({ passage }) => carries(passage)).length]
  }
  const [precision, recall] = figures(read)
  const low = requests.filter((id) => {
    const own = read.filter(({ passage }) => passage.request === id)
    return own.length > 0 && !figures(own).every((figure) => figure >= 0.8)
  })
  const others = read.reduce((sum, { passage, found }) => sum + found.filter((id) => id !== passage.request).length, 0)
  process.stdout.write(
    `${name} : précision ${precision.toFixed(3)}, rappel ${recall.toFixed(3)}, ${low.length} demandes sous 0,8, ` +
      `${((100 * others) / (read.length * (requests.length - 1))).toFixed(2)} % de fausses parmi les autres demandes\n`,
  )
}
