// Takes pictures of pages, to be looked at: node scripts/look.js ADDRESS OUTFOLDER PATH…
// Each path in 1280 and 390 px, by day and by night, and on paper; tells axe violations and anything wider than the screen.
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [address, folder, ...paths] = process.argv.slice(2)
if (address === undefined || folder === undefined || paths.length === 0) {
  process.stderr.write('node scripts/look.js ADDRESS OUTFOLDER PATH…\n')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})

const nameOf = (path) => path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'accueil'

async function look(path, width, scheme) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && process.stdout.write(`${path}: ${message.text()}\n`))
  await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(folder, `${nameOf(path)}-${width}-${scheme === 'dark' ? 'nuit' : 'jour'}.png`), fullPage: true })
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (excess > 0) process.stdout.write(`${path} at ${width} px: ${excess} px too wide\n`)
  await page.addScriptTag({ path: axe })
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  for (const { id, nodes } of violations) {
    process.stdout.write(
      `${path} at ${width} px, ${scheme}: axe ${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 200)}\n`,
    )
  }
  if (width === 1280 && scheme === 'light') {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    await page.pdf({ path: join(folder, `${nameOf(path)}.pdf`), format: 'A4', printBackground: true })
    await page.setViewportSize({ width: 720, height: 1000 })
    await page.screenshot({ path: join(folder, `${nameOf(path)}-papier.png`), fullPage: true })
  }
  await context.close()
}

for (const path of paths) for (const width of [1280, 390]) for (const scheme of ['light', 'dark']) await look(path, width, scheme)
await browser.close()
