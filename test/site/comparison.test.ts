import { expect, inject, it } from 'vitest'

const address = inject('address')
const read = async (path: string): Promise<string> => (await fetch(address + path)).text()
const [MARCHES, SPECIMEN] = ['exemple-marches-d-echantillon-2023-2025', 'exemple-pays-du-specimen-2026-2028']

it('two conventions stand plain and folded, the one that is marked first, the result before the choice', async () => {
  const page = await read(`/conventions/comparer?texte=${MARCHES}&texte=${SPECIMEN}&reference=${SPECIMEN}`)
  expect(page).not.toMatch(/<(?:del|ins)[ >]/)
  expect(page.indexOf('id="resultat"')).toBeLessThan(page.indexOf('id="choisir"'))
  const [first] = /<h2>[^<]*/.exec(page.slice(page.indexOf('id="resultat"'))) ?? []
  expect(first).toContain('Pays-du-Spécimen')
  expect(page).toMatch(/<details class="facing-folded[^"]*"><summary>.*?Sur le temps scolaire.*?Temps scolaire/s)
  expect(page).not.toContain('Aucun montant reconnu')
})

it('two versions of one text keep what was struck and added', async () => {
  const text = 'exemple-val-d-exemple-2023-2025'
  expect(await read(`/conventions/comparer?ids=${text}@1,${text}@2`)).toMatch(/<del[ >][\s\S]*<ins[ >]/)
})

it('each column of the matrix says its request in words, and a link of the clause search marks its words where it leads', async () => {
  expect(await read('/socle')).toMatch(/<b>P8\.2<\/b> <span>Liberté de création et de diffusion<\/span>/)
  expect(await read('/conventions/recherche?q=VHSS')).toMatch(/href="\/conventions\/[^"#]+#[^":]+:~:text=/)
})
