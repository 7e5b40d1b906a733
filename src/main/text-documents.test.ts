import { describe, expect, it } from 'vitest'
import { TooManyReadings } from '#application/check-file.ts'
import { docxOf, wordParagraph } from '../../test/fixtures/office-files.ts'
import { textDocuments } from './text-documents.ts'

const bytes = docxOf(wordParagraph('Objet'))

describe('reading texts in turn', () => {
  it('one waits for its turn, the next is told that there are too many', async () => {
    const documents = textDocuments(1, 1)
    const [first, second, third] = await Promise.allSettled([
      documents.read(bytes, 'a'),
      documents.read(bytes, 'b'),
      documents.read(bytes, 'c'),
    ])
    expect([first.status === 'fulfilled' && first.value.file, second.status === 'fulfilled' && second.value.file]).toEqual(['a', 'b'])
    expect(third.status === 'rejected' && third.reason instanceof TooManyReadings).toBe(true)
  })
  it('a document without pages has no picture of one', async () => {
    expect(await textDocuments(1, 0).pageImage(bytes, 1)).toBe(null)
  })
})
