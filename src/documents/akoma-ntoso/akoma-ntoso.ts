import type { ConventionText, Division } from '#domain/convention/convention-text.ts'
import { blocksOf, closingAnnexes, headOf, hierarchyOf, openingPreamble, placeMarks } from './text-body.ts'
import { dayText, ownData } from './text-data.ts'
import { element, words } from './xml.ts'

const NORM = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** What we say that the norm has no word for; the name of a space of names, not an address to open. */
export const OWN_NAMES = 'urn:contrechamp:texte:1'

/** What a version is called outside its own words. */
export type TextIdentity = {
  readonly textId: string
  readonly version: number
  /** The day on which it is written, `YYYY-MM-DD`. */
  readonly today: string
}

/** A text as Akoma Ntoso 3.0: ids are ours, nothing of what was read is lost. */
export function akomaNtosoOf(text: ConventionText, identity: TextIdentity): string {
  const preamble = openingPreamble(text)
  const annexes = closingAnnexes(text)
  const inBody = text.divisions.filter((division) => division !== preamble && !annexes.includes(division))
  const body = inBody.map((division) => hierarchyOf(division, text.citations))
  const act = element(
    'act',
    { name: text.nature },
    metaOf(text, identity, '', ownData(text)),
    element('preface', {}, element('p', {}, element('docTitle', {}, words(text.title)))),
    preamble === null ? '' : preambleOf(preamble, text),
    // the norm wants a body, and something in it
    element('body', {}, ...(body.length === 0 ? [element('hcontainer', { name: 'nothing' })] : body)),
    annexes.length === 0 ? '' : element('attachments', {}, ...annexes.map((annex) => attachmentOf(annex, text, identity))),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: NORM, 'xmlns:ct': OWN_NAMES }, act)}\n`
}

function preambleOf(preamble: Division, text: ConventionText): string {
  const { id, axis, number, heading, place } = preamble
  const marks = { eId: id, 'ct:axis': axis, 'ct:number': number, ...placeMarks(place) }
  const head = heading === null ? '' : element('container', { name: 'heading' }, element('p', {}, words(heading)))
  return element('preamble', marks, head, blocksOf(preamble.blocks, text.citations))
}

function attachmentOf(annex: Division, text: ConventionText, identity: TextIdentity): string {
  const { id, axis, blocks, divisions, place } = annex
  const inside = blocksOf(blocks, text.citations) + divisions.map((one) => hierarchyOf(one, text.citations)).join('')
  const main = element('mainBody', {}, inside === '' ? element('hcontainer', { name: 'nothing' }) : inside)
  const document = element('doc', { name: 'annex' }, metaOf(text, identity, `/${encodeURIComponent(id)}`, ''), main)
  return element('attachment', { eId: id, 'ct:axis': axis, ...placeMarks(place) }, headOf(annex), document)
}

/** A date that the norm asks for and that is not known. */
const UNKNOWN_DAY = '0001-01-01'

function metaOf(text: ConventionText, { textId, version, today }: TextIdentity, part: string, own: string): string {
  const signed =
    text.dates.find(({ kind, on }) => kind === 'signed' && on.degree === 'day') ??
    text.dates.find(({ kind, on }) => kind === 'voted' && on.degree === 'day')
  const work = `/akn/fr/act/${textId}`
  const expression = `${work}/fra@ver_${version}`
  const level = (name: string, address: string, date: string, dateName: string, ...more: string[]): string =>
    element(
      name,
      {},
      element('FRBRthis', { value: `${address}${part === '' ? '/!main' : `/!${part.slice(1)}`}` }),
      element('FRBRuri', { value: address }),
      element('FRBRdate', { date, name: dateName }),
      element('FRBRauthor', { href: '#contrechamp' }),
      ...more,
    )
  const known = dayText(signed?.on ?? null)
  return element(
    'meta',
    {},
    element(
      'identification',
      { source: '#contrechamp' },
      level(
        'FRBRWork',
        work,
        known ?? UNKNOWN_DAY,
        known === null ? 'unknown' : (signed?.kind ?? ''),
        element('FRBRcountry', { value: 'fr' }),
      ),
      level(
        'FRBRExpression',
        expression,
        known ?? UNKNOWN_DAY,
        known === null ? 'unknown' : 'version',
        element('FRBRlanguage', { language: 'fra' }),
      ),
      level('FRBRManifestation', `${expression}.akn`, today, 'written', element('FRBRformat', { value: 'application/akn+xml' })),
    ),
    part === ''
      ? element(
          'references',
          { source: '#contrechamp' },
          element('TLCOrganization', { eId: 'contrechamp', href: '/ontology/organization/contrechamp', showAs: 'Contrechamp' }),
        )
      : '',
    own === '' ? '' : element('proprietary', { source: '#contrechamp' }, own),
  )
}
