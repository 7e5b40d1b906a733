import { WORK } from '#wording/pages/appraisal-work.ts'

export type WorkSort = keyof typeof WORK.sorts
export type WorkGroup = keyof typeof WORK.groups

/** What an address asks of the desk; what it does not know is not asked. */
export type WorkAsked = {
  readonly words: string
  readonly state: string
  readonly round: string
  /** An officer, `NOBODY`, or all. */
  readonly officer: string
  readonly time: 'depasses' | 'proches' | ''
  readonly sort: WorkSort
  readonly isDescending: boolean
  readonly group: WorkGroup | ''
  readonly perPage: number
  readonly page: number
  readonly areTicked: boolean
}

export const NOBODY = 'personne'
export const PER_PAGE = [50, 100, 200, 500] as const

const isKeyOf = <Names extends object>(names: Names, word: string): word is Extract<keyof Names, string> => Object.hasOwn(names, word)

export function workAsked(search: URLSearchParams): WorkAsked {
  const said = (name: string): string => search.get(name)?.trim() ?? ''
  const sort = said('tri').replace(/^-/, '')
  const group = said('groupe')
  const time = said('delai')
  const page = Number(search.get('page') ?? '1')
  return {
    words: said('q').toLowerCase(),
    state: said('etat'),
    round: said('session'),
    officer: said('agent'),
    time: time === 'depasses' || time === 'proches' ? time : '',
    sort: isKeyOf(WORK.sorts, sort) ? sort : 'depuis',
    isDescending: said('tri').startsWith('-'),
    group: isKeyOf(WORK.groups, group) ? group : '',
    perPage: PER_PAGE.find((one) => String(one) === said('par')) ?? PER_PAGE[0],
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    areTicked: search.has('coche'),
  }
}

/** The same address with one thing changed; the page goes back to the first. */
export function workAddress(search: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const wanted = new URLSearchParams(search)
  wanted.delete('page')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) wanted.delete(name)
    else wanted.set(name, value)
  }
  const text = wanted.toString()
  return text === '' ? '/instruction' : `/instruction?${text}`
}
