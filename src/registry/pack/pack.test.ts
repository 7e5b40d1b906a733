import { mkdtempSync, rmSync, writeFileSync, existsSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { smallPack, writePack } from '../../../test/fixtures/small-pack.ts'
import { download } from './download.ts'
import { folderPlace } from './folder.ts'
import { openPack, type Pack } from './pack.ts'
import { remotePlace } from './remote.ts'
import { zipPlace } from './zip.ts'

const files = smallPack()
const sources = files.map(({ source }) => source)
const FILMS = 'cinema/cnc-films-agrees-2003-2024.csv.gz'
const folder = mkdtempSync(join(tmpdir(), 'paquet-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let place = 0
const fresh = (): string => join(folder, String((place += 1)))
const states = (pack: Pack): Record<string, string> => Object.fromEntries(pack.files.map(({ source, state }) => [source.path, state]))
const allButFilms = (state: string): Record<string, string> =>
  Object.fromEntries(sources.map(({ path }) => [path, path === FILMS ? state : 'present']))
const text = async (pack: Pack): Promise<string> => new TextDecoder().decode((await pack.open(FILMS))?.bytes).slice(0, 14)

describe('a pack in a folder', () => {
  it('is there, and its files are unpacked', async () => {
    const here = fresh()
    writePack(here, files)
    const pack = await openPack(sources, folderPlace(here))
    expect(states(pack)).toEqual(allButFilms('present'))
    expect(await text(pack)).toBe('annee_agrement')
  })
  it('a file whose fingerprint differs is refused, the others are not', async () => {
    const here = fresh()
    writePack(here, files)
    writeFileSync(join(here, FILMS), 'autre')
    const pack = await openPack(sources, folderPlace(here))
    expect(states(pack)).toEqual(allButFilms('altered'))
    expect(await pack.open(FILMS)).toBeNull()
  })
  it('without one, every file is missing', async () => {
    const pack = await openPack(sources, null)
    expect(pack.place).toBeNull()
    expect(new Set(pack.files.map(({ state }) => state))).toEqual(new Set(['missing']))
    expect(new Set(Object.values(states(await openPack(sources, folderPlace(fresh())))))).toEqual(new Set(['missing']))
  })
})

describe('a pack in a zip', () => {
  const zipped = (entries: Record<string, Uint8Array>): string => {
    const path = `${fresh()}.zip`
    writeFileSync(path, zipSync(entries))
    return path
  }
  const entries = (top: string): Record<string, Uint8Array> =>
    Object.fromEntries(files.map(({ source, bytes }) => [`${top}${source.path}`, bytes]))
  it.each(['', 'data/'])('is read, its files at « %s »', async (top) => {
    const pack = await openPack(sources, zipPlace(zipped(entries(top))))
    expect(states(pack)).toEqual(allButFilms('present'))
    expect(await text(pack)).toBe('annee_agrement')
  })
  it('nothing leaves it: what is not in the list is not unpacked, nor is a way out', async () => {
    const escape = join(folder, 'dehors')
    const pack = await openPack(sources, zipPlace(zipped({ ...entries(''), '../dehors': Buffer.from('x') })))
    expect(states(pack)).toEqual(allButFilms('present'))
    expect(existsSync(escape)).toBe(false)
  })
  it('a file that holds more than it declares is not taken for right', async () => {
    const path = zipped(entries(''))
    const archive = readFileSync(path)
    const name = archive.lastIndexOf(FILMS)
    archive.writeUInt32LE(10, name - 46 + 24) // the size that the central list declares
    writeFileSync(path, archive)
    expect(states(await openPack(sources, zipPlace(path)))[FILMS]).not.toBe('present')
  })
  it('a file that declares more than the bound is not unpacked', async () => {
    const path = zipped(entries(''))
    const archive = readFileSync(path)
    archive.writeUInt32LE(0x7fff_ffff, archive.lastIndexOf(FILMS) - 46 + 24)
    writeFileSync(path, archive)
    expect(states(await openPack(sources, zipPlace(path)))[FILMS]).toBe('unreachable')
  })
  it('what is no zip is told, and stops nothing', async () => {
    const path = `${fresh()}.zip`
    writeFileSync(path, 'pas un zip')
    expect(new Set(Object.values(states(await openPack(sources, zipPlace(path)))))).toEqual(new Set(['unreachable']))
  })
})

describe('a pack at an address', () => {
  let server: Server | undefined
  afterEach(() => void server?.close())
  const serve = async (answer: RequestListener): Promise<string> => {
    server = createServer(answer)
    await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening))
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  }
  const contentOf = (url: string | undefined): Uint8Array | undefined => files.find(({ source }) => url === `/${source.path}`)?.bytes

  it('is brought once, and kept', async () => {
    let requests = 0
    const address = await serve((request, response) => {
      requests += 1
      response.end(contentOf(request.url))
    })
    const kept = fresh()
    expect(states(await openPack(sources, remotePlace({ address, folder: kept, fetch })))).toEqual(allButFilms('present'))
    expect(states(await openPack(sources, remotePlace({ address, folder: kept, fetch })))).toEqual(allButFilms('present'))
    expect(requests).toBe(sources.length)
  })
  it('one file that the site lacks or alters stops no other', async () => {
    const address = await serve((request, response) => {
      if (request.url === `/${FILMS}`) response.writeHead(404).end()
      else response.end(request.url?.includes('2022') === true ? 'autre' : contentOf(request.url))
    })
    const pack = await openPack(sources, remotePlace({ address, folder: fresh(), fetch }))
    expect(states(pack)).toEqual({ ...allButFilms('missing'), 'territoires/departements-regions-2022.topo.json': 'altered' })
  })
  it('one zip at an address is brought and read', async () => {
    const archive = zipSync(Object.fromEntries(files.map(({ source, bytes }) => [source.path, bytes])))
    const address = await serve((_, response) => void response.end(archive))
    expect(states(await openPack(sources, remotePlace({ address: `${address}/paquet.zip`, folder: fresh(), fetch })))).toEqual(
      allButFilms('present'),
    )
  })
  it('a download that is cut is taken up where it stopped', async () => {
    const content = Buffer.from('0123456789')
    const asked: (string | undefined)[] = []
    const address = await serve((request, response) => {
      const { range } = request.headers
      asked.push(range)
      if (range === undefined) {
        response.writeHead(200, { 'content-length': '10' })
        response.write(content.subarray(0, 4), () => response.destroy())
      } else response.writeHead(206, { 'content-range': `bytes 4-9/10` }).end(content.subarray(4))
    })
    const to = fresh()
    expect(await download({ address: `${address}/f`, to, fetch, mostBytes: 100 })).toBe(true)
    expect(readFileSync(to, 'utf8')).toBe('0123456789')
    expect(asked).toEqual([undefined, 'bytes=4-'])
  })
  it('a site that takes nothing up begins again', async () => {
    const address = await serve((_, response) => void response.end('0123456789'))
    const to = fresh()
    writeFileSync(`${to}.part`, '9999')
    expect(await download({ address: `${address}/f`, to, fetch, mostBytes: 100 })).toBe(true)
    expect(readFileSync(to, 'utf8')).toBe('0123456789')
  })
  it('a file larger than the bound is given up', async () => {
    const address = await serve((_, response) => void response.end('0123456789'))
    await expect(download({ address: `${address}/f`, to: fresh(), fetch, mostBytes: 9 })).rejects.toThrow(RangeError)
    expect(await download({ address: `${address}/f`, to: fresh(), fetch, mostBytes: 10 })).toBe(true)
  })
})
