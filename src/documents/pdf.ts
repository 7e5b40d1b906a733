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

/** Enough turns to leave every sign that our faces lack; each turn tells all that it met. */
const MOST_TURNS = 5

/** The document as a PDF. The norm refuses a sign that no face of ours draws: it is printed as « [?] », and never stops the document. */
function pdfOf(compiler: NodeCompiler, document: PrintedDocument): Uint8Array {
  let written = JSON.stringify(document)
  for (let turn = 1; ; turn += 1) {
    try {
      return compiledPdf(compiler, written)
    } catch (cause) {
      const missing = signsMissing(String(cause instanceof Error ? cause.message : cause))
      if (missing.length === 0 || turn === MOST_TURNS) throw cause
      for (const sign of missing) written = written.replaceAll(JSON.stringify(sign).slice(1, -1), '[?]')
    }
  }
}

const MISSING = /the text `\\?"(.+?)\\?"` could not be displayed/g
const ESCAPED = /\\{1,2}u\{([0-9a-f]+)\}/gi

function signsMissing(message: string): string[] {
  const told = [...message.matchAll(MISSING)].map(([, sign = '']) =>
    sign.replace(ESCAPED, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  )
  return [...new Set(told)]
}

function compiledPdf(compiler: NodeCompiler, document: string): Uint8Array {
  const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs: { document } })
  const { result } = compiled
  if (result === null) {
    const failure = compiled.takeDiagnostics()
    throw new Error(`a document does not print: ${JSON.stringify(failure?.shortDiagnostics ?? null)}`)
  }
  try {
    return compiler.pdf(result, { pdfStandard: 'ua-1' })
  } finally {
    compiler.evictCache(KEPT_DOCUMENTS)
  }
}
