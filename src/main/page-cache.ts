import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A page as it is sent: once as it is, and once for each way that browsers unpack. */
export type KeptPage = {
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
  readonly bodies: { readonly identity: Buffer; readonly gzip: Buffer; readonly br: Buffer }
}

const packGzip = promisify(gzip)
const packBrotli = promisify(brotliCompress)

/**
 * Pages shared by everybody, kept until the data change or the day does, within a bound of bytes;
 * the page asked for longest ago goes first.
 */
export class PageCache {
  private readonly pages = new Map<string, KeptPage>()
  private bytes = 0
  private readonly bound: number

  constructor(bound: number) {
    this.bound = bound
  }

  find(key: string): KeptPage | undefined {
    const page = this.pages.get(key)
    if (page !== undefined) {
      this.pages.delete(key)
      this.pages.set(key, page)
    }
    return page
  }

  keep(key: string, page: KeptPage): void {
    const known = this.pages.get(key)
    if (known !== undefined) this.forget(key, known)
    this.pages.set(key, page)
    this.bytes += weight(page)
    for (const [oldest, old] of this.pages) {
      if (this.bytes <= this.bound) break
      this.forget(oldest, old)
    }
  }

  clear(): void {
    this.pages.clear()
    this.bytes = 0
  }

  private forget(key: string, page: KeptPage): void {
    this.pages.delete(key)
    this.bytes -= weight(page)
  }
}

const weight = ({ bodies }: KeptPage): number => bodies.identity.length + bodies.gzip.length + bodies.br.length

/** A page packed once for all who will ask for it. */
export async function packPage(body: Buffer, headers: Readonly<Record<string, string>>): Promise<KeptPage> {
  const [gzipped, br] = await Promise.all([
    packGzip(body, { level: 6 }),
    packBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  ])
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { headers, etag, bodies: { identity: body, gzip: gzipped, br } }
}
