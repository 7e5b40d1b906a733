import { Agent, request } from 'node:http'
import { PUBLIC_ORIGIN, type Applicant } from './rush-bed.ts'

const TIMEOUT_MS = 60_000

export type Asked = { readonly path: string; readonly who: Applicant; readonly form?: URLSearchParams | FormData }
export type Answer = { readonly status: number; readonly location: string; readonly text: string }

/** Connections kept open as a proxy keeps them. */
export const connections = (): Agent => new Agent({ keepAlive: true, maxFreeSockets: 64 })

/** Asks a process for a page as somebody, or sends it their form, as the proxy in front of it would. */
export async function ask(agent: Agent, address: string, { path, who, form }: Asked): Promise<Answer> {
  // A form with a file is written once by the platform: its boundary comes with it.
  const written = form === undefined ? null : new Response(form)
  const body = written === null ? null : Buffer.from(await written.arrayBuffer())
  return new Promise((answered, failed) => {
    const asked = request(
      address + path,
      {
        agent,
        method: body === null ? 'GET' : 'POST',
        timeout: TIMEOUT_MS,
        headers: {
          cookie: who.cookie,
          origin: PUBLIC_ORIGIN,
          'x-forwarded-for': who.network,
          ...(body === null ? {} : { 'content-type': written?.headers.get('content-type') ?? '', 'content-length': body.length }),
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', failed)
        response.once('end', () => {
          if (!response.complete) failed(new Error('the answer was cut'))
          answered({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            text: Buffer.concat(chunks).toString(),
          })
        })
      },
    )
    asked.once('timeout', () => asked.destroy(new Error('no answer in a minute')))
    asked.once('error', failed)
    asked.end(body ?? undefined)
  })
}
