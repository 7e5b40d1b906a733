import type { Application, ApplicationEvent, Applications } from './ports/applications.ts'
import type { OpenedBatch } from './carry-out-batch.ts'
import type { Schemes, Scheme } from './ports/schemes.ts'

/** A letter as it was written, with the file and the scheme that it is about. */
export type KeptLetter = {
  readonly eventId: number
  readonly subject: string
  readonly text: string
  readonly on: string
  readonly fingerprint: string
  readonly batch: string | null
  readonly application: Application
  readonly scheme: Scheme
}

type Desk = { readonly applications: Applications; readonly schemes: Schemes }

/** The letters written about a file that its reader was let into, the first first. */
export async function lettersOf({ applications, schemes }: Desk, application: Application): Promise<KeptLetter[]> {
  const found = await schemes.round(application.roundId)
  if (found === null) return []
  const events = await applications.events(application.id)
  return events.flatMap((event) => {
    const letter = letterIn(event)
    return letter === null ? [] : [{ ...letter, eventId: event.id, application, scheme: found.scheme }]
  })
}

/** The letters that a batch wrote to files that one may still read. */
export async function lettersOfBatch(desk: Desk, { id, files }: OpenedBatch): Promise<KeptLetter[]> {
  const letters: KeptLetter[] = []
  for (const application of files.values()) letters.push(...(await lettersOf(desk, application)).filter(({ batch }) => batch === id))
  return letters
}

function letterIn({ kind, detail }: ApplicationEvent): Pick<KeptLetter, 'subject' | 'text' | 'on' | 'fingerprint' | 'batch'> | null {
  if (kind !== 'letter' || typeof detail !== 'object' || detail === null) return null
  const said: Readonly<Record<string, unknown>> = { ...detail }
  const text = (name: string): string => {
    const value = said[name]
    return typeof value === 'string' ? value : ''
  }
  return { subject: text('subject'), text: text('text'), on: text('on'), fingerprint: text('fingerprint'), batch: text('batch') || null }
}
