import { createHash, randomFillSync } from 'node:crypto'
import type { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, type Answer, type Asked } from './client.ts'
import { ROUND, SCHEME, type Applicant } from './rush-bed.ts'
import type { Sites } from './sites.ts'

const PAUSE_MS = 200

/** A document that somebody attaches: a PDF by its first bytes, the rest drawn at random. */
export type Document = { readonly documentId: string; readonly name: string; readonly bytes: Buffer<ArrayBuffer>; readonly sha256: string }

export function pdfOf(documentId: string, name: string, size: number): Document {
  const bytes = randomFillSync(Buffer.alloc(size))
  bytes.write('%PDF-1.7\n')
  return { documentId, name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** What somebody means to deposit. */
export type Wish = { readonly who: Applicant; readonly title: string; readonly documents: readonly Document[]; readonly isHasty: boolean }

/** A deposit whose receipt somebody has read. */
export type Acknowledged = { readonly wish: Wish; readonly fileId: string; readonly number: string; readonly fingerprint: string }

export const STEPS = ['begin', 'read', 'attach', 'save', 'send', 'receipt'] as const
export type Step = (typeof STEPS)[number]

export type Desk = {
  readonly agent: Agent
  readonly sites: Pick<Sites, 'next'>
  /** One step is done, counted from its first try. */
  readonly onStep: (step: Step, milliseconds: number, tries: number) => void
  /** A form leaves for a process. */
  readonly onTry: (step: Step, address: string) => void
}

/** One deposit by the site's forms, from the round's page to the receipt; a page that does not answer is asked for again, the same form sent again. */
export async function deposit(desk: Desk, wish: Wish): Promise<Acknowledged> {
  const { who } = wish
  const post = async (step: Step, path: string, form: NonNullable<Asked['form']>): Promise<string> => {
    const { status, location, text } = await done(desk, step, { path, who, form })
    if (status !== 303) throw new Error(`${step} ${path}: ${status} ${refusalIn(text)}`)
    return location
  }
  const read = async (step: Step, path: string): Promise<string> => {
    const { status, text } = await done(desk, step, { path, who })
    if (status !== 200) throw new Error(`${step} ${path}: ${status} ${refusalIn(text)}`)
    return text
  }
  const draft = await post('begin', `/dispositifs/${SCHEME}?/begin`, new URLSearchParams({ session: ROUND }))
  let page = await read('read', draft)
  for (const document of wish.documents) {
    await post('attach', `${draft}?/attach`, attachForm(document))
    page = await read('read', draft)
  }
  await post('save', `${draft}?/save`, fileForm(wish, page))
  page = await read('read', draft)
  const send = (): Promise<string> => {
    const form = fileForm(wish, page)
    form.set('envoyer', 'oui')
    return post('send', `${draft}?/save`, form)
  }
  // Some press the button twice.
  const [receipt = ''] = await Promise.all(wish.isHasty ? [send(), send()] : [send()])
  const said = await read('receipt', receipt)
  const number = /RUE-\d{4}-\d{5}/.exec(said)?.[0]
  const [fingerprint] = [...said.matchAll(/\b[0-9a-f]{64}\b/g)].map(([found]) => found)
  if (number === undefined || fingerprint === undefined) throw new Error(`${receipt} proves nothing`)
  return { wish, fileId: draft.slice('/mes-dossiers/'.length), number, fingerprint }
}

/** Asks until a process answers. */
async function done({ agent, sites, onStep, onTry }: Desk, step: Step, asked: Asked): Promise<Answer> {
  const from = performance.now()
  for (let tries = 1; ; tries += 1) {
    const address = sites.next()
    if (address !== undefined) {
      onTry(step, address)
      const answer = await ask(agent, address, asked).catch(() => null)
      if (answer !== null && answer.status !== 502 && answer.status !== 503) {
        onStep(step, performance.now() - from, tries)
        return answer
      }
    }
    await pause(PAUSE_MS)
  }
}

function attachForm({ documentId, name, bytes }: Document): FormData {
  const form = new FormData()
  form.set('document', documentId)
  form.set('fichier', new Blob([bytes], { type: 'application/pdf' }), name)
  return form
}

/** The form of a file, filled in; `vu` is what the page said that it had seen. */
const fileForm = ({ who, title }: Wish, page: string): URLSearchParams =>
  new URLSearchParams({
    vu: /name="vu" value="(\d+)"/.exec(page)?.[1] ?? '',
    titre: title,
    forme: 'short',
    'premier-film': 'non',
    'demandeur-nature': 'natural-person',
    'demandeur-nom': who.name,
    montant: '8000',
    'q-resume': 'Deux sœurs, un phare.',
    'q-intention': `Note d’intention de « ${title} ». `.repeat(60),
    'q-territoire': 'Le récit se déroule ici.',
    'decl-honour': 'oui',
  })

const refusalIn = (text: string): string => /id="refus"[\s\S]{0,600}/.exec(text)?.[0].replaceAll(/<[^>]*>/g, ' ') ?? text.slice(0, 200)
