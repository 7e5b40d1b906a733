import { describe, expect, it } from 'vitest'
import { localPath } from './local-path.ts'

describe('where one is sent once signed in', () => {
  it.each(['/compte', '/mes-dossiers/12?page=2', '/deposer'])('%s is of this site', (path) => expect(localPath(path, '/compte')).toBe(path))
  it.each([
    null,
    '',
    'https://ailleurs.example',
    '//ailleurs.example',
    '/\\ailleurs.example',
    '/\t/ailleurs.example',
    '/.//ailleurs.example',
    '/a/..//ailleurs.example',
    'javascript:alert(1)',
    'compte',
    '/a\r\nset-cookie: x=1',
    `/${'a'.repeat(1000)}`,
  ])('%j is not', (path) => expect(localPath(path, '/compte')).toBe('/compte'))
})
