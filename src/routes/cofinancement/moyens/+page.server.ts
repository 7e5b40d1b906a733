import { pupilsPairs } from '#application/money-with-means.ts'
import { keptFields } from '#web/views/asked-field.ts'
import { CIRCUITS_NAMES, circuitsView } from '#web/views/means-circuits.ts'
import { creationView } from '#web/views/means-creation.ts'
import { FILMS_NAMES, filmsView } from '#web/views/means-films.ts'
import { initiativeView } from '#web/views/means-initiative.ts'
import { PUPILS_NAMES, pupilsView } from '#web/views/means-pupils.ts'
import type { PageServerLoad } from './$types'

const NO_FILTER = { territory: null, grantor: null, year: null, stage: null, domain: null, words: [], state: 'kept' } as const

export const load: PageServerLoad = async ({ locals, url }) => {
  const { figures, approvedFilms, awards, meansRules, territories } = locals.house
  const [known, films, amounts, indicators] = await Promise.all([
    figures.ofNationAndRegions(),
    approvedFilms.all(),
    awards.amounts(NO_FILTER),
    territories.indicators(),
  ])
  const address = url.searchParams
  const pupils = pupilsView(pupilsPairs(known), address)
  const circuits = circuitsView(known, meansRules.residualCost, address)
  const budgets = filmsView(films, meansRules.budgetClasses, indicators, address)
  const creation = creationView(known, films, indicators)
  const aids = amounts.reduce((so, group) => so + group.amounts.length, 0)
  const initiative = initiativeView(aids, meansRules.initiativeExample)
  locals.tables = [
    pupils.table,
    ...(circuits.answer === null ? [] : [circuits.answer.table]),
    ...(budgets === null ? [] : [budgets.classes, budgets.years]),
    creation.balance,
    creation.known,
    creation.fragile,
    ...(creation.features === null ? [] : [creation.features.table]),
    initiative.example,
  ]
  const kept = (mine: readonly string[]): ReturnType<typeof keptFields> =>
    keptFields(
      address,
      [...PUPILS_NAMES, ...CIRCUITS_NAMES, ...FILMS_NAMES].filter((name) => !mine.includes(name)),
    )
  return {
    view: { pupils, circuits, budgets, creation, initiative },
    kept: { pupils: kept(PUPILS_NAMES), circuits: kept(CIRCUITS_NAMES), budgets: kept(FILMS_NAMES) },
  }
}
