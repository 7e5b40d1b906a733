import { join } from 'node:path'
import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Documents, PrintedDocument } from '#application/ports/documents.ts'

const TEMPLATES = join(import.meta.dirname, 'templates')
const TEMPLATE = join(TEMPLATES, 'printed.typ')
const FONTS = [
  'public-sans/400Regular',
  'public-sans/400Regular_Italic',
  'public-sans/600SemiBold',
  'public-sans/700Bold',
  'instrument-serif/400Regular',
  'instrument-serif/400Regular_Italic',
]

/** Memoised pages older than this many documents are let go. */
const KEPT_DOCUMENTS = 10

/** Printed documents through Typst, opened when the first is asked for: fonts and template are files of ours, nothing is fetched. */
export function typstDocuments(): Documents {
  let opened: Promise<NodeCompiler> | undefined
  return {
    pdf: async (document) => {
      opened ??= openCompiler()
      return pdfOf(await opened, document)
    },
  }
}

async function openCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const { resolve } = createRequire(import.meta.url)
  const fontPaths = FONTS.map((face) =>
    join(resolve(`@expo-google-fonts/${face.split('/')[0] ?? ''}/package.json`), '..', face.split('/')[1] ?? ''),
  )
  return Compiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths }] })
}

function pdfOf(compiler: NodeCompiler, document: PrintedDocument): Uint8Array {
  const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs: { document: JSON.stringify(document) } })
  const { result } = compiled
  if (result === null) {
    const failure = compiled.takeDiagnostics()
    throw new Error(`a document does not print: ${JSON.stringify(failure?.shortDiagnostics ?? null)}`)
  }
  const bytes = compiler.pdf(result, { pdfStandard: 'ua-1' })
  compiler.evictCache(KEPT_DOCUMENTS)
  return bytes
}
