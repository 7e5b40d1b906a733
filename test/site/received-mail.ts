import { SMTPServer } from 'smtp-server'

export type MailBox = {
  readonly url: string
  /** The link of the next mail to that address, waited for. */
  readonly linkTo: (email: string) => Promise<string>
  readonly textTo: (email: string) => Promise<string>
  readonly stop: () => Promise<void>
}

const decoded = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8')

/** A mail server on loopback that keeps what it receives. */
export async function startMailBox(port: number): Promise<MailBox> {
  const received: { to: string; text: string }[] = []
  const waiting: { to: string; found: (text: string) => void }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let raw = ''
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString('latin1')))
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const text = decoded(raw)
        const place = waiting.findIndex((one) => one.to === to)
        if (place < 0) received.push({ to, text })
        else waiting.splice(place, 1)[0]?.found(text)
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const textTo = (to: string): Promise<string> => {
    const place = received.findIndex((one) => one.to === to)
    if (place >= 0) return Promise.resolve(received.splice(place, 1)[0]?.text ?? '')
    return new Promise((found) => waiting.push({ to, found }))
  }
  return {
    url: `smtp://127.0.0.1:${port}`,
    textTo,
    linkTo: async (to) => /http:\/\/localhost:\d+\/compte\/\S+/.exec(await textTo(to))?.[0] ?? '',
    stop: () => new Promise((stopped) => server.close(stopped)),
  }
}
