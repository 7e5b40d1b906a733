import { describe, expect, it } from 'vitest'
import { encodingOf } from './answer-from-cache.ts'

describe('how a page is packed for who asks', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['BR', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.001', 'br'],
    ['br;q=0.0, gzip; q=0', 'identity'],
    ['brotli', 'identity'],
    ['', 'identity'],
  ])('« %s » is answered as %s', (accepted, encoding) => expect(encodingOf(accepted)).toBe(encoding))
})
