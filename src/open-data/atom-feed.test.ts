import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { ToldAct } from '#application/ports/told-acts.ts'
import { atomFeed } from './atom-feed.ts'
import { feedSubject } from './feed-at.ts'

const act = (given: Partial<ToldAct>): ToldAct => ({
  id: 12,
  kind: 'published',
  textId: 'un',
  textTitle: 'Convention',
  isExample: false,
  versionNumber: 2,
  fromText: '2026-01-01',
  reason: null,
  event: null,
  request: null,
  madeAt: '2026-11-25T10:00:00.000Z',
  ...given,
})
const PLACE = { title: 'Contrechamp', path: '/conventions/flux.atom', page: '/conventions', origin: 'https://contrechamp.example' }

/** The texts of the elements of that name; broken XML throws. */
function textsOf(xml: string, name: string): string[] {
  const parser = new SaxesParser({ xmlns: true })
  const found: string[] = []
  let isIn = false
  parser.on('opentag', (tag) => {
    isIn = tag.name === name
    if (isIn) found.push('')
  })
  const add = (text: string): void => {
    if (isIn) found[found.length - 1] += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => (isIn = false))
  parser.write(xml).close()
  return found
}

describe('a feed', () => {
  it('its entries keep their ids, and it was changed when the last was made', () => {
    const feed = atomFeed([act({ id: 13, madeAt: '2026-11-26T08:00:00.000Z' }), act({})], PLACE)
    expect(textsOf(feed, 'id')).toEqual([
      'tag:contrechamp.example,2026:/conventions/flux.atom',
      'tag:contrechamp.example,2026:acte-13',
      'tag:contrechamp.example,2026:acte-12',
    ])
    expect(textsOf(feed, 'updated')).toEqual(['2026-11-26T08:00:00.000Z', '2026-11-26T08:00:00.000Z', '2026-11-25T10:00:00.000Z'])
  })
  it('the same acts give the same feed', () => expect(atomFeed([act({})], PLACE)).toBe(atomFeed([act({})], PLACE)))
  it('an empty feed is whole', () => expect(textsOf(atomFeed([], PLACE), 'updated')).toEqual(['2026-11-25T00:00:00.000Z']))
  it('a hostile title stays text, though readers take titles for HTML', () => {
    const feed = atomFeed([act({ textTitle: ']]><script>alert(1)</script>\u0000\ud800 & Cie' })], PLACE)
    expect(textsOf(feed, 'script')).toEqual([])
    expect(textsOf(feed, 'title')[1]).toMatch(/^\]\]&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;.* &amp; Cie/)
  })
})

describe('the subject of a feed’s address', () => {
  it.each([
    ['/conventions/flux.atom', { kind: 'all' }],
    ['/conventions/un/flux.atom', { kind: 'text', id: 'un' }],
    ['/conventions/axes/education-aux-images/flux.atom', { kind: 'axis', axis: 'image-education' }],
    ['/conventions/axes/nulle-part/flux.atom', null],
    ['/socle/P8.2/flux.atom', { kind: 'request', id: 'P8.2' }],
    ['/conventions/%E0%A4%A/flux.atom', undefined],
    ['/conventions/un', undefined],
    ['/conventions/a/b/flux.atom', undefined],
  ])('%s', (path, subject) => expect(feedSubject(path)).toEqual(subject))
})
