import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { PrintedBlock, PrintedDocument } from '#application/ports/documents.ts'
import { typstDocuments } from './pdf.ts'

const BLOCKS: readonly PrintedBlock[] = [
  { kind: 'heading', level: 1, text: 'Les cinq moments' },
  { kind: 'text', text: 'Du texte #let x = 1 $y$, laissé tel quel.' },
  { kind: 'facts', facts: [{ label: 'Dû', value: '210 000,00 €', note: '2024' }] },
  {
    kind: 'table',
    caption: 'Les montants',
    columns: [
      { label: 'Ligne', isNumber: false, weight: 2 },
      { label: 'Montant', isNumber: true, weight: 1 },
    ],
    rows: [{ cells: ['Écriture', '1 000,00 €'], isTotal: false }],
  },
  { kind: 'signatures', boxes: [{ party: 'La Région', lines: ['Nom', 'Date'] }] },
]

const printed = (blocks: readonly PrintedBlock[] = BLOCKS): PrintedDocument => ({
  title: 'Compte d’essai',
  subtitle: '2024',
  warning: 'Exemple fictif',
  author: 'Contrechamp',
  foot: '23 novembre 2026',
  pageWords: ['Page', 'sur'],
  isLandscape: false,
  blocks,
})

/** What a PDF says once its compressed streams are opened. */
function openedText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...streams].join('\n')
}

/** What each page shows. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  await loading.destroy()
  return pages
}

describe('a printed document', () => {
  it('is a tagged PDF in French that says it follows PDF/UA-1', async () => {
    const said = openedText(await typstDocuments().pdf(printed()))
    expect(said).toMatch(/^%PDF-1\.7/)
    expect(said).toMatch(/pdfuaid:part>1</)
    expect(said).toMatch(/\/StructTreeRoot/)
    expect(said).toMatch(/\/Lang\s*\(fr-FR\)/)
    expect(said).toMatch(/\/TH\b/)
  })

  it('prints « [?] » for a sign that no face of ours draws, rather than nothing', async () => {
    const block = { kind: 'text', text: 'Un film 𖤸 et un "autre" ☃︎.' } as const
    await expect(typstDocuments().pdf(printed([block]))).resolves.toBeDefined()
  })

  it('gives the same bytes for the same document', async () => {
    const [first, second] = [await typstDocuments().pdf(printed()), await typstDocuments().pdf(printed())]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it('a part with its own head stands alone: its title, its page numbers, nothing of the others', async () => {
    const long = Array.from({ length: 60 }, () => ({ kind: 'text', text: 'Un paragraphe. '.repeat(12) }) as const)
    const head = (title: string) => ({ kind: 'page-break', head: { title, subtitle: 'Région' } }) as const
    const pages = await pagesOf(await typstDocuments().pdf(printed([head('Lettre A'), ...long, head('Lettre B'), ...BLOCKS.slice(0, 1)])))
    expect(pages.map((page) => /Page (\d+ sur \d+)/.exec(page)?.[1])).toEqual(['1 sur 1', '1 sur 3', '2 sur 3', '3 sur 3', '1 sur 1'])
    expect(pages.map((page) => [...page.matchAll(/Compte d’essai|Lettre [AB]/g)].map(([title]) => title))).toEqual([
      ['Compte d’essai'],
      ...Array.from({ length: 3 }, () => ['Lettre A']),
      ['Lettre B'],
    ])
    expect(pages.every((page) => page.includes('Exemple fictif'))).toBe(true)
  })

  it('does not print a picture without its alternative', async () => {
    const picture = {
      kind: 'picture',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><rect width="1" height="1"/></svg>',
      caption: '',
    } as const
    await expect(typstDocuments().pdf(printed([{ ...picture, alternative: 'Un tiers' }]))).resolves.toBeDefined()
    await expect(typstDocuments().pdf(printed([{ ...picture, alternative: '' }]))).rejects.toThrow()
  })
})
