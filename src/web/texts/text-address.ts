/** What an address of a text keeps from link to link. */
export type TextAsked = {
  readonly on: string | null
  readonly number: string | null
  readonly order: string | null
  readonly page: number | null
}

const WORDS = { on: 'le', number: 'version', order: 'tri', page: 'page' } as const

export function textAsked(search: URLSearchParams): TextAsked {
  const page = Number(search.get(WORDS.page))
  const said = (name: string): string | null => {
    const value = search.get(name)
    return value === null || value === '' ? null : value
  }
  return {
    on: said(WORDS.on),
    number: said(WORDS.number),
    order: said(WORDS.order),
    page: Number.isInteger(page) && page > 0 ? page : null,
  }
}

/** The same address with what is asked anew; an empty one is the path alone. */
export function textAddress(path: string, asked: TextAsked, anew: Partial<TextAsked> = {}, anchor = ''): string {
  const { on, number, order, page } = { ...asked, ...anew }
  const search = new URLSearchParams()
  if (on !== null) search.set(WORDS.on, on)
  if (number !== null) search.set(WORDS.number, number)
  if (order !== null) search.set(WORDS.order, order)
  if (page !== null) search.set(WORDS.page, String(page))
  const written = search.toString()
  return `${path}${written === '' ? '' : `?${written}`}${anchor === '' ? '' : `#${anchor}`}`
}
