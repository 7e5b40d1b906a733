// Writes rules/baseline/learnt.json from the labelled passages of test/baseline; a test says when it is out of date.
//   --check            writes nothing; fails when the file was learnt from other passages, rules or code than today's
//   --measure [SERIES] writes nothing; reads each series (or those named, together) with the rules and what all the others teach
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { passageTraits } from '../src/domain/baseline/passage-traits.ts'
import { readBaseline } from '../src/domain/baseline/read-baseline.ts'
import { layOut } from '../src/domain/baseline/read-sentence.ts'
import { readBaselineFolder } from '../src/registry/read/baseline-folder.ts'
import { sha256OfAll } from '../src/registry/fingerprint.ts'
import { learntWordsOf } from '../src/registry/read/learnt-file.ts'
import { conventionOf, labelledPassages } from '../test/baseline/labelled-passages.ts'
import { carries, learntFrom } from './learnt.js'

const ROOT = join(import.meta.dirname, '..')
/** Series that the rules were tuned on. */
const TUNED = ['passages', 'held-out', 'fresh', ...[2, 3, 4, 5, 6, 7, 8].map((rank) => `fresh-${rank}`)]
/** Those that they never saw, each read by what the others teach; what carries nothing goes with one that does. */
const FOLDS = [
  ['taught', 'neutral'],
  ['hand-a', 'neutral-2'],
  ['hand-b', 'neutral-3'],
  ...['c', 'd', 'e', 'f', 'g'].map((hand) => [`hand-${hand}`]),
]
const UNSEEN = FOLDS.flat()
/** Never learnt from: they measure. */
const MEASURING = ['fresh-9', 'hand-t', 'hand-u']
const NAMES = {
  name: 'mots appris des passages étiquetés, du plus lourd au plus léger',
  against: 'mots appris qui pèsent contre, du plus lourd au plus léger',
}
const FILE = join(ROOT, 'rules/baseline/learnt.json')

const [, , asked, ...named] = process.argv
const isTaught = () => JSON.parse(readFileSync(FILE, 'utf8')).from === fingerprint()
if (asked === '--check') process.exit(isTaught() ? 0 : 1)

const { register, index } = readBaselineFolder(ROOT)
const requests = register.requests.filter(({ servedAs }) => servedAs.includes('clause')).map(({ id }) => id)
const all = [...TUNED, ...UNSEEN].flatMap(passagesOf)

function passagesOf(series) {
  const isUnseen = UNSEEN.includes(series)
  return labelledPassages(series).map((passage) => ({
    ...passage,
    series,
    traits: passageTraits(layOut(passage.text, index)),
    ...(isUnseen ? { fold: FOLDS.findIndex((fold) => fold.includes(series)), found: foundByRules(passage) } : {}),
  }))
}

/** What the rules alone find of each request: nothing, something that they set aside, or a state. */
function foundByRules(passage) {
  const read = readBaseline(conventionOf(passage), { ...index, learnt: null })
  return requests.map((id) => {
    const { state, setAside } = read.find(({ request }) => request === id)
    return state === 'absent' && setAside.length === 0 ? null : state
  })
}

if (asked === '--measure') measure()
else writeFileSync(FILE, `${JSON.stringify({ from: fingerprint(), ...learntFrom(all, requests, NAMES) })}\n`)

/** The fingerprint of all that the file hangs on: passages, rules, register, and what reads and learns. */
function fingerprint() {
  const within = (folder, ending) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(ending) && !name.endsWith('.test.ts'))
      .toSorted()
      .map((name) => join(folder, name))
  const files = [
    ...[...TUNED, ...UNSEEN].flatMap((series) => within(join('test/baseline', series), '.yaml')),
    ...within('rules/baseline', '.yaml'),
    ...within('src/domain/baseline', '.ts'),
    ...['learn-baseline', 'learnt', 'logistic', 'ridge'].map((name) => `scripts/${name}.js`),
    'data/register/requests.yaml',
  ]
  return sha256OfAll(files.map((file) => readFileSync(join(ROOT, file))))
}

function measure() {
  const each = [...UNSEEN.filter((one) => !one.startsWith('neutral')), ...MEASURING].map((one) => [one])
  for (const left of named.length > 0 ? [named] : each) {
    const others = all.filter(({ series }) => !left.includes(series))
    const taught = { ...index, learnt: learntWordsOf(learntFrom(others, requests, NAMES)) }
    const read = left.flatMap(labelledPassages).map((passage) => ({ passage, found: foundIn(passage, taught) }))
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
