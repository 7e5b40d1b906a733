import type { PupilsPair } from '#application/money-with-means.ts'
import { explainNeededMeans } from '#domain/image-education/means-trail.ts'
import { meansPerPupil } from '#domain/image-education/means-per-pupil.ts'
import { sixDecimals } from '#domain/money/exact-fraction.ts'
import { eachPupil, growthAsks, missingMeans, neededSentence, schoolYear } from '#wording/means-sentences.ts'
import { unfolded, type Unfolded } from '#wording/means-trail.ts'
import { MEANS, MEANS_VERDICTS } from '#wording/pages/means.ts'
import type { Table } from '#wording/table.ts'
import { askedAmount, askedCount, type AskedField } from './asked-field.ts'
import { allSources } from './figure-lines.ts'

const { columns, form } = MEANS.pupils

export type Answer = { readonly sentences: readonly string[]; readonly isAlert: boolean; readonly why: Unfolded | null }

export type PupilsView = {
  readonly table: Table
  readonly asks: readonly string[]
  readonly fields: readonly AskedField[]
  readonly answer: Answer | null
}

export const PUPILS_NAMES = ['eleves-1', 'eleves-2', 'moyens-1', 'moyens-2']

/** Pupils of real programmes, whose means nobody publishes, and the answer to whoever has them. */
export function pupilsView(pairs: readonly PupilsPair[], address: URLSearchParams): PupilsView {
  const { fields, answer } = answerTo(address)
  return {
    table: pupilsTable(pairs),
    asks: pairs.flatMap(({ before, growth }) => (growth === null ? [] : [growthAsks(before.perimeter, growth)])),
    fields,
    answer,
  }
}

function answerTo(address: URLSearchParams): Pick<PupilsView, 'fields' | 'answer'> {
  const [pupilsBefore, pupilsAfter] = [
    askedCount(address, 'eleves-1', form.pupilsBefore),
    askedCount(address, 'eleves-2', form.pupilsAfter),
  ]
  const [meansBefore, meansAfter] = [askedAmount(address, 'moyens-1', form.meansBefore), askedAmount(address, 'moyens-2', form.meansAfter)]
  const fields = [pupilsBefore.field, pupilsAfter.field, meansBefore.field, meansAfter.field]
  if (fields.every(({ value }) => value === '') || fields.some(({ problem }) => problem !== null)) return { fields, answer: null }
  const before = { pupils: pupilsBefore.value, means: meansBefore.value }
  const after = { pupils: pupilsAfter.value, means: meansAfter.value }
  const { before: each, after: eachAfter, needed, lacking, verdict, missing } = meansPerPupil(before, after)
  const sentences = [
    ...(verdict === null ? [] : [MEANS_VERDICTS[verdict]]),
    ...(each === null || eachAfter === null ? [] : [eachPupil(each, eachAfter)]),
    ...(needed === null ? [] : [neededSentence(needed, lacking)]),
    ...(verdict === null ? [missing.length === 0 ? MEANS.pupils.noPupils : missingMeans(missing)] : []),
  ]
  return {
    fields,
    answer: { sentences, isAlert: verdict === 'outgrown', why: needed === null ? null : unfolded(explainNeededMeans(before, after)) },
  }
}

const pupilsTable = (pairs: readonly PupilsPair[]): Table => ({
  id: 'eleves',
  caption: MEANS.pupils.caption,
  columns: [
    { key: 'dispositif', label: columns.programme, kind: 'text', isHead: true },
    { key: 'territoire', label: columns.territory, kind: 'text' },
    { key: 'eleves_avant', label: columns.before, kind: 'count' },
    { key: 'eleves_apres', label: columns.after, kind: 'count' },
    { key: 'evolution_pct', label: columns.change, kind: 'decimal', unit: '%' },
    { key: 'moyens_avant_cents', label: columns.meansBefore, kind: 'cents', unit: '€' },
    { key: 'moyens_apres_cents', label: columns.meansAfter, kind: 'cents', unit: '€' },
  ],
  rows: pairs.map(({ before, after, pupilsBefore, pupilsAfter, growth }) => ({
    cells: {
      dispositif: before.perimeter,
      territoire: before.territoryName,
      eleves_avant: pupilsBefore,
      eleves_apres: pupilsAfter,
      evolution_pct: growth === null ? null : Math.round((sixDecimals(growth) - 1) * 10_000) / 100,
      moyens_avant_cents: null,
      moyens_apres_cents: null,
    },
    notes: { eleves_avant: schoolYear(before.yearFrom, before.yearTo), eleves_apres: schoolYear(after.yearFrom, after.yearTo) },
  })),
  sources: allSources(pairs.flatMap(({ before, after }) => [before.source, after.source])),
})
