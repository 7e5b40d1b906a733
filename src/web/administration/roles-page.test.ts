import { expect, it } from 'vitest'
import type { AuthorityRoles } from '#application/give-roles.ts'
import { rolesPage } from './roles-page.ts'

const roles = Array.from({ length: 41 }, (_, id) => ({
  id,
  personId: `p${id}`,
  role: 'elected-official',
  bodyId: 'val-commission-permanente',
}))
const of = { authority: { id: 'val' }, committees: [], roles } as unknown as AuthorityRoles
const page = (search: string) => rolesPage(of, (id) => (id === 'p7' ? 'Zoé Lœuvre' : `Personne ${id}`), [], new URLSearchParams(search))

it.each([
  ['', 41, 20, 3],
  ['page=3', 41, 1, 3],
  ['page=4', 41, 1, 3],
  ['q=loeuvre', 1, 1, 1],
  ['q=commission', 41, 20, 3],
  ['q=loeuvre+absente', 0, 0, 1],
])('roles sought by « %s »: %i found, %i shown, %i pages', (search, count, shown, pages) => {
  const found = page(search)
  expect([found.count, found.shown.length, found.pageCount]).toEqual([count, shown, pages])
})
it('the last given comes first, and an assembly is told by its words, not by its id', () => {
  expect(page('').shown[0]).toMatchObject({ given: { id: 40 }, body: 'Commission permanente' })
})
