// A convention of sixty pages as PDF, read by us (paragraphs, tables, notes, heads, shapes of letters) and stripped of its bare text by the same library, in turn.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { extractPdf } from '../src/registry/extract/pdf-document.ts'
import { alternate, rounded } from './alternate.js'

const ROUNDS = 7
const PAGES = 60
const ARTICLES = 150

const SOURCE = `
#set text(lang: "fr", size: 10.5pt, hyphenate: true)
#set page(paper: "a4", header: [Convention fictive], footer: context align(center)[Page #counter(page).display()])
#set par(justify: true)
#let prose = "La présente convention fixe les modalités de la coopération entre l’État, le Centre national du cinéma et de l’image animée et la Région en faveur de la création, de la production, de la diffusion et de la transmission. Le CNC contribue à hauteur d’un euro pour deux euros engagés par la Région, dans la limite d’un montant annuel de 1 200 000,00 € et sous réserve du vote des crédits. Les partenaires s’engagent à développer la co-construction des dispositifs ; le sous-total de chaque axe figure dans l’annexe financière."
#for i in range(${ARTICLES}) [
== Article #(i + 1) – Objet
#prose #footnote[Au sens du règlement (UE) n° 651/2014.]

#prose #prose

- un premier point ;
- un second point.
#if calc.rem(i, 5) == 0 [#table(columns: (3fr, 1fr, 1fr, 1fr), [Action], [CNC], [Région], [Total],
  ..for j in range(8) { ([Aide numéro #j à la création], [#(j)0 000,00 €], [#(j + 1)0 000,00 €], [#(j + 2)0 000,00 €]) })]
]`

export function sixtyPages() {
  const compiler = NodeCompiler.create()
  const { result } = compiler.compile({ mainFileContent: SOURCE })
  if (result === null) throw new Error('the document of the bench does not print')
  return compiler.pdf(result)
}

/** The peer: the library's own text of every page, and nothing made of it. */
export async function bareText(bytes) {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await loading.promise
  let letters = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    for (const { str } of items) letters += str?.length ?? 0
  }
  await loading.destroy()
  return letters
}

const timed = (run) => async () => {
  const start = performance.now()
  await run()
  return performance.now() - start
}

export async function bench() {
  const bytes = sixtyPages()
  const { pages, pieces } = await extractPdf(bytes)
  const tables = pieces.filter(({ kind }) => kind === 'table').length
  if (pages < PAGES || tables !== ARTICLES / 5) throw new Error(`${pages} pages, ${tables} tables`)
  const { ours, peer, pairs, median } = await alternate(
    ROUNDS,
    timed(() => extractPdf(bytes)),
    timed(() => bareText(bytes)),
  )
  return [
    {
      name: `lecture d’un PDF (${pages} pages, ${tables} tableaux, ${pieces.length} morceaux)`,
      ours: rounded(ours),
      peer: rounded(peer),
      peer_name: 'pdfjs-dist 6.5.438, getTextContent seul',
      // Three times the bare text is what a reading may cost.
      ratio: rounded(median(pairs.map(([a, b]) => b / a))),
      aim: 0.33,
      unit: 'ms',
    },
  ]
}
