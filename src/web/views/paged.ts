/** The page of a list that an address asks for; one that is not there is the nearest. */
export function paged<Value>(values: readonly Value[], search: URLSearchParams, perPage: number) {
  const asked = Number(search.get('page') ?? '1')
  const pageCount = Math.max(1, Math.ceil(values.length / perPage))
  const page = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, pageCount) : 1
  return { shown: values.slice((page - 1) * perPage, page * perPage), page, pageCount }
}
