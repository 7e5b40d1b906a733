import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxOf, odtOf, wordParagraph } from '../fixtures/office-files.ts'
import { linesOfText, onePagePdf, pdfBytes, unicodeMap } from '../fixtures/pdf-bytes.ts'
import { startSite, type RunningSite } from './site-process.ts'

/** A site of its own: what is deposited here must not show on the pages that other tests compare. */
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-hostile-'))
let site: RunningSite
let cookie = ''
beforeAll(async () => {
  site = await startSite({ CONTRECHAMP_VAR: folder })
  const body = new FormData()
  body.set('jeton', site.registrarToken)
  body.set('nom', 'Agence d’essai')
  const answer = await send('/registre/entrer?/enter', body)
  cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
})
afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

const send = (path: string, body: FormData): Promise<Response> =>
  fetch(`${site.address}${path}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: site.address, accept: 'text/html', cookie },
  })

async function deposit(name: string, content: Uint8Array, id: string): Promise<Response> {
  const form = new FormData()
  form.set('fichier', new File([content as BlobPart], name))
  form.set('adresse', id)
  return send('/registre?/deposit', form)
}

const draftOf = async (answer: Response): Promise<string> => {
  expect(answer.status).toBe(303)
  return (await fetch(site.address + (answer.headers.get('location') ?? ''), { headers: { cookie } })).text()
}

const TRACE = /\n\s+at .*:\d+:\d+|node_modules|TypeError|\/etc\/passwd|root:x:/
const MEGA = 2 ** 20
const LINES = ['La convention est conclue pour trois ans et le montant de la participation', 'du CNC est de 960 000 euros par an.']
const CODES = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).join('')
const MOVED = CODES.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 96) % 26) + 97))
const AKOMA = (doctype: string, inside: string): Uint8Array =>
  strToU8(`<?xml version="1.0"?>${doctype}<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">${inside}</akomaNtoso>`)
const LAUGHS = Array.from({ length: 9 }, (_, place) => `<!ENTITY l${place + 1} "${`&l${place};`.repeat(10)}">`).join('')

/** Packed before anything is asked: meanwhile a connection that is kept would be closed by the site. */
const BOMBS = {
  docx: docxOf(wordParagraph('a'), { extra: { 'word/header1.xml': new Uint8Array(300 * MEGA) } }),
  odt: zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': new Uint8Array(300 * MEGA).fill(32),
  }),
}

const manyPages = (count: number): Uint8Array =>
  pdfBytes([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    { dictionary: '', stream: linesOfText(LINES) },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
const locked = (): Uint8Array =>
  pdfBytes(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -44 >>`,
    ],
    `/Encrypt 3 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
  )

describe('texts that mean harm', () => {
  it.each<readonly [string, string, () => Uint8Array, string]>([
    ['ten thousand pages', 'pages.pdf', () => manyPages(10_000), 'Déposez la seule convention'],
    ['a PDF under a password', 'clos.pdf', locked, 'protégé par un mot de passe'],
    ['a PDF cut in its middle', 'coupe.pdf', () => onePagePdf(linesOfText(LINES)).subarray(0, 200), 'abîmé ou incomplet'],
    [
      'a document with macros that is called .docx',
      'macros.docx',
      () => docxOf(wordParagraph('a'), { extra: { 'word/vbaProject.bin': strToU8('Sub AutoOpen') } }),
      'contient des macros',
    ],
    ['a Word document that unpacks to three hundred megabytes', 'bombe.docx', () => BOMBS.docx, 'se déploie bien au-delà'],
    ['an OpenDocument text that unpacks to three hundred megabytes', 'bombe.odt', () => BOMBS.odt, 'se déploie bien au-delà'],
    [
      'Akoma Ntoso that asks for a file of the machine',
      'fichier.xml',
      () => AKOMA('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'),
      'entités XML',
    ],
    [
      'Akoma Ntoso that laughs a thousand million times',
      'rires.xml',
      () => AKOMA(`<!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS}]>`, '&l9;'),
      'entités XML',
    ],
    ['a picture that is called .pdf', 'image.pdf', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'est une image'],
    ['a program that is called .docx', 'outil.docx', () => strToU8('MZ\u0000\u0001\u0002'), 'n’est pas un document que l’on sait lire'],
    ['nothing at all', 'rien.pdf', () => new Uint8Array(), 'Aucun fichier'],
    ['one byte more than is taken', 'gros.pdf', () => new Uint8Array(30 * MEGA + 1).fill(32), 'dépasse 30'],
  ])('%s: refused in a sentence, nothing is kept, and the site goes on', async (_, name, content, sentence) => {
    const answer = await deposit(name, content(), 'texte-refuse')
    expect([400, 413, 422]).toContain(answer.status)
    const page = await answer.text()
    expect(page).toContain(sentence)
    expect(page).not.toMatch(TRACE)
    expect((await fetch(`${site.address}/registre/texte-refuse`, { headers: { cookie } })).status).toBe(404)
    expect((await fetch(`${site.address}/sante`)).status).toBe(200)
  })

  it('a page with scripts is read without them, and says so', async () => {
    const html = `<html><body><script>alert("piege")</script><h1>Article 1 – Objet</h1><p onclick="piege()">La convention est <img src=x onerror="piege()">conclue.</p><a href="javascript:piege()">lien</a></body></html>`
    const page = await draftOf(await deposit('page.html', strToU8(html), 'texte-a-scripts'))
    expect(page).not.toContain('piege')
    expect(page).toContain('rien n’en a été exécuté')
  })

  it('markup written in a document is shown as letters', async () => {
    const page = await draftOf(
      await deposit(
        'balises.odt',
        odtOf('<text:p>Article 1 – Objet</text:p><text:p>&lt;script&gt;piege()&lt;/script&gt;</text:p>'),
        'texte-a-balises',
      ),
    )
    expect(page).not.toContain('<script>piege')
    expect(page).toContain('&lt;script>piege()')
  })

  it('a font that lies about its letters is told to whoever deposits', async () => {
    const lying = onePagePdf(linesOfText([...LINES, 'et les partenaires de la convention sont convenus de ce qui suit.'], 'F2'), {
      unicode: unicodeMap(CODES, MOVED),
    })
    expect(await draftOf(await deposit('police.pdf', lying, 'texte-menteur'))).toContain('Les lettres affichées ne sont pas celles')
  })

  it('a Word document that is called .pdf is read for what it is', async () => {
    expect(await draftOf(await deposit('faux.pdf', docxOf(wordParagraph('Article 1 – Objet')), 'texte-mal-nomme'))).toContain('Objet')
  })

  it.each([
    ['folders to climb', '../../../../tmp/grimpe.docx', 'texte-qui-grimpe', 'grimpe.docx'],
    ['folders of Windows', String.raw`..\..\fenetres.docx`, 'texte-de-windows', 'fenetres.docx'],
    ['signs that turn reading round', 'convention-\u202excod.exe.docx', 'texte-retourne', 'convention-xcod.exe.docx'],
  ])('a name with %s is kept without them, and names no file of the machine', async (_, name, id, kept) => {
    await draftOf(await deposit(name, docxOf(wordParagraph(`Article 1 – Objet de ${id}`)), id))
    const page = await (await fetch(`${site.address}/registre/${id}`, { headers: { cookie } })).text()
    expect(page).toContain(`>${kept}`)
    expect(page).not.toContain(name)
    expect(readdirSync(folder, { recursive: true }).filter((path) => String(path).endsWith(kept))).toEqual([])
  })

  it.each([
    ['says its five hundred megabytes', true],
    ['keeps its length to itself', false],
  ])('a deposit that %s is stopped, and the memory stays bounded', async (_, isSaid) => {
    const before = memoryOf(site, 'from-now')
    expect(await sendWithoutEnd(isSaid, 500 * MEGA)).toMatch(/^HTTP\/1\.1 (400|413) |^closed$/)
    expect(memoryOf(site) - before).toBeLessThan(150 * MEGA)
    expect((await fetch(`${site.address}/sante`)).status).toBe(200)
  })
})

/** The most that the site's process held, in bytes, since it was last counted `from-now`; 0 where the system does not say it. */
function memoryOf({ process: { pid } }: RunningSite, since?: 'from-now'): number {
  if (process.platform !== 'linux') return 0
  if (since === 'from-now') writeFileSync(`/proc/${pid}/clear_refs`, '5')
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
}

/** Sends a form whose file has so many bytes, as long as it is taken; gives the answer's first line, or `closed`. */
function sendWithoutEnd(isSaid: boolean, size: number): Promise<string> {
  const { hostname, port, host } = new URL(site.address)
  const head = Buffer.from('--b\r\nContent-Disposition: form-data; name="fichier"; filename="gros.pdf"\r\n\r\n%PDF-1.7\n')
  const piece = Buffer.alloc(MEGA, 32)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let sent = 0
    const write = (bytes: Buffer): boolean =>
      isSaid
        ? socket.write(bytes)
        : socket.write(Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]))
    const more = (): void => {
      while (sent < size && !socket.destroyed) {
        sent += MEGA
        if (!write(piece)) return void socket.once('drain', more)
      }
    }
    const end = (told: string): void => {
      socket.destroy()
      resolve(told)
    }
    socket.once('data', (answer) => end(answer.toString('latin1').split('\r\n')[0] ?? ''))
    socket.once('error', () => end('closed'))
    socket.once('close', () => end('closed'))
    const length = isSaid ? `Content-Length: ${size + head.length}` : 'Transfer-Encoding: chunked'
    socket.write(
      `POST /registre?/deposit HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${site.address}\r\nCookie: ${cookie}\r\nAccept: text/html\r\nContent-Type: multipart/form-data; boundary=b\r\n${length}\r\n\r\n`,
    )
    write(head)
    more()
  })
}
