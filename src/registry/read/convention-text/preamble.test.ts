import { describe, expect, it } from 'vitest'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { smallText } from '../../../../test/fixtures/small-document.ts'
import { readConventionText } from '../convention-text.ts'

const read = (markup: string): ConventionText => readConventionText(smallText(markup)).text

describe('the preamble', () => {
  it('begins with the parties and the visas, and takes the heading that follows', () => {
    const text = read(
      '[20 bold] CONVENTION 2024-2026\n[11] Entre\n[11] L’État, représenté par le préfet,\n[11] Vu le code du cinéma ;\n[13 bold] PRÉAMBULE\n[11] Les parties affirment.\n[12 bold] Article 1 – Objet\n[11] Un.',
    )
    expect(text.title).toBe('CONVENTION 2024-2026')
    expect(text.divisions[0]).toMatchObject({ id: 'preamble', heading: 'PRÉAMBULE' })
    expect(text.divisions[0]?.blocks).toHaveLength(4)
  })
  it.each([
    ['Visas', 'Préambule'],
    ['Préambule', 'Visas'],
    ['Entre les soussignés', 'Exposé des motifs'],
  ])('is one under two headings of its own: « %s » then « %s »', (first, second) => {
    const text = read(
      `[20 bold] CONVENTION 2024-2026\n[13 bold] ${first}\n[11] Vu le code du cinéma ;\n[13 bold] ${second}\n[11] Les parties affirment.\n[12 bold] Article 1 – Objet\n[11] Un.`,
    )
    expect(text.divisions.map(({ id, heading }) => [id, heading])).toEqual([
      ['preamble', `${first} – ${second}`],
      ['art_1', 'Objet'],
    ])
    expect(text.divisions[0]?.blocks).toHaveLength(2)
  })
})
