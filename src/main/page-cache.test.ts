import { describe, expect, it } from 'vitest'
import { PageCache, type KeptPage } from './page-cache.ts'

const page = (bytes: number): KeptPage => ({
  headers: {},
  etag: '"e"',
  bodies: { identity: Buffer.alloc(bytes), gzip: Buffer.alloc(0), br: Buffer.alloc(0) },
})

describe('pages kept', () => {
  it.each([
    ['one byte under the bound keeps both', 99, true],
    ['at the bound keeps both', 100, true],
    ['one byte over lets the oldest go', 101, false],
  ])('%s', (_, bytes, isFirstKept) => {
    const cache = new PageCache(100)
    cache.keep('a', page(50))
    cache.keep('b', page(bytes - 50))
    expect(cache.find('a') !== undefined).toBe(isFirstKept)
    expect(cache.find('b')).toBeDefined()
  })

  it('the page asked for longest ago goes first', () => {
    const cache = new PageCache(100)
    cache.keep('a', page(40))
    cache.keep('b', page(40))
    cache.find('a')
    cache.keep('c', page(40))
    expect([cache.find('a'), cache.find('b'), cache.find('c')].map((kept) => kept !== undefined)).toEqual([true, false, true])
  })

  it('kept again, a page counts once; cleared, nothing is left', () => {
    const cache = new PageCache(100)
    cache.keep('a', page(60))
    cache.keep('a', page(60))
    expect(cache.find('a')).toBeDefined()
    cache.clear()
    expect(cache.find('a')).toBeUndefined()
  })
})
