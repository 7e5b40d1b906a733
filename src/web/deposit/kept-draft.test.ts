import { beforeEach, describe, expect, it } from 'vitest'
import { differences, draftKey, keepDraft, keptDrafts, typedIn, type Shelf } from './kept-draft.ts'

const OWNER = { personId: 'autrice', fileId: 'dossier' }
const DAY = 86_400_000
const NOW = Date.parse('2026-11-25T10:00:00.000Z')

class SmallShelf extends Map<string, string> implements Shelf {
  get length(): number {
    return this.size
  }
  key = (at: number): string | null => [...this.keys()][at] ?? null
  getItem = (key: string): string | null => this.get(key) ?? null
  setItem = (key: string, value: string): void => {
    if (value.length > 200) throw new DOMException('full', 'QuotaExceededError')
    this.set(key, value)
  }
  removeItem = (key: string): void => void this.delete(key)
}

describe('words kept in the browser', () => {
  let shelf: SmallShelf
  const keep = (at: number, owner = OWNER, page = 'a'): boolean => keepDraft(shelf, draftKey(owner, page), { at, typed: { titre: 'Un' } })
  const found = (): number[] => keptDrafts(shelf, OWNER, NOW).map(({ draft }) => draft.at)
  beforeEach(() => (shelf = new SmallShelf()))

  it('are found by whoever typed them, in their own file, the newest first', () => {
    keep(NOW - 3)
    keep(NOW - 1, OWNER, 'b')
    keep(NOW - 2, { ...OWNER, personId: 'autrice:dossier' })
    keep(NOW - 2, { ...OWNER, fileId: 'autre' })
    expect(found()).toEqual([NOW - 1, NOW - 3])
  })

  it.each([
    ['one millisecond under seven days', NOW - 7 * DAY + 1, 1],
    ['seven days', NOW - 7 * DAY, 0],
    ['one millisecond more', NOW - 7 * DAY - 1, 0],
    ['not yet, when the clock was put back', NOW + 1, 0],
  ])('after %s', (_, at, count) => {
    keep(at, { personId: 'autre', fileId: 'autre' })
    expect(found()).toEqual([])
    expect(shelf.length).toBe(count)
  })

  it.each(['', '{', 'null', '{"at":1}', '{"at":"1","typed":{}}', `{"at":${NOW},"typed":{"titre":1}}`])(
    'are no longer kept once spoilt: %s',
    (text) => {
      shelf.setItem(draftKey(OWNER, 'a'), text)
      expect([found(), shelf.length]).toEqual([[], 0])
    },
  )

  it('are refused by a browser that is full', () => {
    expect(keepDraft(shelf, draftKey(OWNER, 'a'), { at: NOW, typed: { titre: 'x'.repeat(300) } })).toBe(false)
  })
})

describe('what differs', () => {
  it('is told by field, blanks at the ends and ends of line apart', () => {
    const shown = { titre: 'Un', adresse: 'rue\nville', 'decl-honour': 'oui' }
    expect(differences({ titre: 'Un ', adresse: 'rue\r\nville' }, shown)).toEqual(['decl-honour'])
    expect(differences({ ...shown, titre: 'Deux', montant: '12' }, shown)).toEqual(['titre', 'montant'])
    expect(differences({ ...shown, montant: '' }, shown)).toEqual([])
  })

  it('is never the number of the save, nor a document', () => {
    const form = new FormData()
    form.set('vu', '3')
    form.set('titre', 'Un')
    form.set('fichier', new Blob(['x']))
    expect(typedIn(form)).toEqual({ titre: 'Un' })
  })
})
