import { error } from '@sveltejs/kit'
import type { House } from '#application/ports/house.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'

/** A document to download, never opened in place: a stranger's page must not run as ours. */
export async function partAnswer({ applications }: House, fileId: string, asked: string): Promise<Response> {
  const id = Number(asked)
  const found = Number.isSafeInteger(id) ? await applications.partBytes(fileId, id) : null
  if (found === null) error(404, PAGE_NOT_FOUND)
  return downloaded({ bytes: found.bytes, media: found.part.media, name: found.part.name })
}

/** Bytes to be kept by whoever asks for them, under that name. */
export const downloaded = ({
  bytes,
  media,
  name,
}: {
  readonly bytes: Uint8Array
  readonly media: string
  readonly name: string
}): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': media,
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
