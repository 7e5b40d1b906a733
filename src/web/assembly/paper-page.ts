import { chosenIn, choiceOf, textOf, type Choice } from '#web/views/choice.ts'
import { paged } from '#web/views/paged.ts'
import { WORK } from '#wording/pages/appraisal-work.ts'
import { ASSEMBLY } from '#wording/pages/assembly.ts'
import type { PaperView } from './paper-view.ts'

const PER_PAGE = 20
/** So many files are read and voted without choosing among them. */
const FEW = 10

type Item = PaperView['items'][number]

/** The files of a paper as its address narrows and pages them. */
export function paperPage({ items }: PaperView, search: URLSearchParams) {
  const facets = facetsOf(items, search)
  const chosen = items.filter((item) => facets.every((choice) => isChosen(item, choice.name, chosenIn(choice))))
  return {
    count: WORK.count(chosen.length, items.length),
    facets: items.length > FEW ? facets : [],
    place: placeIn(search),
    ...paged(chosen, search, PER_PAGE),
  }
}

/** The files that are voted, and among them those that may differ: all of a few, those that one ticked of many. */
export function votePage({ items }: PaperView, search: URLSearchParams) {
  const voted = items.filter(({ isOut }) => !isOut)
  const asked = new Set(search.getAll('apart'))
  // What is not proposed cannot be voted as proposed.
  const isApart = ({ id, proposal }: Item): boolean => asked.has(id) || proposal === null
  return {
    count: voted.length,
    place: [...asked].map((id) => `&apart=${encodeURIComponent(id)}`).join(''),
    apart: voted.length > FEW ? voted.filter(isApart) : voted,
    toTick:
      voted.length > FEW ? voted.map((item) => ({ id: item.id, label: `${item.number}, ${item.title}`, isTicked: isApart(item) })) : [],
  }
}

export type VotePage = ReturnType<typeof votePage>

const NAMES = ['q', 'dispositif', 'avis', 'ecart', 'page'] as const

/** What an address narrows, to come back there after an act. */
export function placeIn(search: URLSearchParams): string {
  const kept = new URLSearchParams(NAMES.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])))
  return kept.size === 0 ? '' : `&${kept}`
}

function facetsOf(items: readonly Item[], search: URLSearchParams): Choice[] {
  const options = (of: (item: Item) => string) =>
    [...new Set(items.map(of))].map((value) => ({ value, label: value, count: items.filter((item) => of(item) === value).length }))
  return [
    textOf(search, 'q', WORK.search),
    choiceOf(search, 'dispositif', ASSEMBLY.columns.scheme, options(schemeOf)),
    choiceOf(search, 'avis', ASSEMBLY.columns.opinion, options(opinionOf)),
    choiceOf(search, 'ecart', ASSEMBLY.columns.departure, [
      { value: 'oui', label: ASSEMBLY.departs, count: items.filter(({ isDeparture }) => isDeparture).length },
      { value: 'non', label: ASSEMBLY.follows, count: items.filter(({ isDeparture }) => !isDeparture).length },
    ]),
  ]
}

const schemeOf = ({ scheme }: Item): string => scheme
const opinionOf = ({ opinion }: Item): string => opinion?.label ?? ASSEMBLY.noOpinion

function isChosen(item: Item, name: string, value: string | null): boolean {
  if (value === null) return true
  if (name === 'q') return `${item.number} ${item.title} ${item.applicant}`.toLowerCase().includes(value.trim().toLowerCase())
  if (name === 'dispositif') return schemeOf(item) === value
  if (name === 'avis') return opinionOf(item) === value
  return item.isDeparture === (value === 'oui')
}
