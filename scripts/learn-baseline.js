// Writes rules/baseline/learnt.json from the labelled passages of test/baseline. With --measure, writes nothing: each series is read
// with what all the others teach, and what is found is counted.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLearnt } from '../src/domain/baseline/read-learnt.ts'
import { passageTraits } from '../src/domain/baseline/passage-traits.ts'
import { layOut } from '../src/domain/baseline/read-sentence.ts'
import { readBaselineFolder } from '../src/registry/read/baseline-folder.ts'
import { learntWordsOf } from '../src/registry/read/learnt-file.ts'
import { labelledPassages } from '../test/baseline/labelled-passages.ts'
import { carries, learntFrom } from './learnt.js'

const ROOT = join(import.meta.dirname, '..')
/** The ninth fresh series is never learnt from: it measures. */
const SERIES = ['passages', 'held-out', 'fresh', 'fresh-2', 'fresh-3', 'fresh-4', 'fresh-5', 'fresh-6', 'fresh-7', 'fresh-8', 'taught']
const NAME = 'mots appris des passages étiquetés'

const { register, index } = readBaselineFolder(ROOT)
const requests = register.requests.filter(({ servedAs }) => servedAs.includes('clause')).map(({ id }) => id)
const passagesOf = (series) =>
  labelledPassages(series).map((passage) => {
    const sentences = layOut(passage.text, index)
    return { ...passage, series, sentences, traits: passageTraits(sentences) }
  })

if (process.argv.includes('--measure')) measure()
else {
  const file = learntFrom(SERIES.flatMap(passagesOf), requests, NAME)
  writeFileSync(join(ROOT, 'rules/baseline/learnt.json'), `${JSON.stringify(file)}\n`)
}

function measure() {
  const all = SERIES.flatMap(passagesOf)
  const groups = [...SERIES.map((one) => [one]), ['fresh-7', 'fresh-8']]
  for (const left of groups) {
    const learnt = learntWordsOf(learntFrom(all.filter(({ series }) => !left.includes(series)), requests, NAME))
    const read = all
      .filter(({ series }) => left.includes(series))
      .map((passage) => ({ passage, found: readLearnt(passage.sentences, learnt).map(({ request }) => request) }))
    tell(left.join(' + '), read)
  }
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
