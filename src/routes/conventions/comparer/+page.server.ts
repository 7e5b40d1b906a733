import { comparisons, textsToCompare } from '#application/read-comparison.ts'
import { matrixTable, nameOf } from '#web/comparison/comparison-tables.ts'
import { facingView } from '#web/comparison/comparison-view.ts'
import { COMPARISON } from '#wording/pages/comparison.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { texts, language } = locals.house
  const reference = url.searchParams.get('reference') ?? ''
  const names = [reference, ...url.searchParams.getAll('ids'), ...url.searchParams.getAll('texte')]
    .flatMap((value) => value.split(','))
    .filter((name) => name !== '')
  const { found, missing } = await textsToCompare(texts, names)
  const options = (await texts.all()).flatMap(({ id, title, isExample, versions }) => {
    const published = versions.filter(({ state }) => state === 'published')
    const valueOf = (number: number): string => (published.length > 1 ? `${id}@${number}` : id)
    return published.map(({ number }) => ({
      value: valueOf(number),
      label: `${title}${published.length > 1 ? `, version ${number}` : ''}`,
      isExample: isExample && !title.includes('fictif'),
      isChosen: found.some(({ text, version }) => text.id === id && version.head.number === number),
      isReference: reference === valueOf(number),
    }))
  })
  const [first] = found
  const compared = found.length < 2 ? [] : comparisons(found, language)
  const facing =
    first === undefined
      ? []
      : compared.flatMap((one, at) => {
          const other = found[at + 1]
          return other === undefined ? [] : [facingView(first, other, one, at + 1, compared.length === 1)]
        })
  const matrix = compared.length > 1 ? matrixTable(compared) : null
  locals.tables = [
    ...(matrix === null ? [] : [matrix]),
    ...facing.flatMap(({ summary }) => [summary.money, summary.apart, summary.oneSided, summary.binding, summary.lone]),
  ]
  return {
    options,
    matrix,
    /** The texts as the columns number them, the reference first. */
    compared: found.map((one) => ({ name: nameOf(one), href: `/conventions/${one.text.id}?version=${one.version.head.number}` })),
    facing,
    isTemplate: first?.text.nature === 'template',
    refusal:
      missing.length > 0
        ? COMPARISON.missing(
            missing
              .slice(0, 6)
              .map((name) => name.slice(0, 80))
              .join(', '),
          )
        : names.length === 1
          ? COMPARISON.tooFew
          : null,
  }
}
