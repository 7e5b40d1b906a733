import type { PactText, VersionHead } from '#application/ports/texts.ts'
import type { PublicText, Withdrawal } from '#application/read-public-text.ts'
import { publishedOf } from '#application/read-public-text.ts'
import type { UnplacedText } from '#domain/convention/convention-text.ts'
import { fromDay } from '#wording/days.ts'
import { withdrawnSentence } from '#wording/pages/missing-text.ts'
import { TEXT, versionSubtitle } from '#wording/pages/text.ts'
import { NATURE_LABELS, UNPLACED_LABELS } from '#wording/pages/registry.ts'
import { forceSentence, FORMAT_LABELS, PARTY_LABELS, TEXT_DATE_LABELS } from '#wording/text-labels.ts'
import { textProblemSentence } from '#wording/text-problems.ts'
import type { Table, TableSource } from '#wording/table.ts'
import { citedViews, divisionViews, tablesOf, type CitedView, type DivisionView } from './passages.ts'
import { textAddress, type TextAsked } from './text-address.ts'

export type LinkView = { readonly href: string; readonly label: string }

/** The picture of one page of the document, beside what was read of it. */
export type PictureView = {
  readonly src: string
  readonly page: number
  readonly title: string
  readonly alt: string
  readonly before: string | null
  readonly after: string | null
  readonly close: string
}

export type TextView = {
  readonly path: string
  readonly asked: TextAsked
  readonly title: string
  readonly crumb: string
  readonly subtitle: string
  readonly territory: string | null
  readonly isExample: boolean
  readonly status: string
  readonly day: string
  /** Said before the text: another version is today's, or none had come. */
  readonly cautions: readonly { readonly text: string; readonly href: string | null }[]
  readonly hasPictures: boolean
  readonly picture: PictureView | null
  readonly divisions: readonly DivisionView[]
  readonly downloads: readonly LinkView[]
  readonly original: LinkView & { readonly file: string; readonly fingerprint: string }
  readonly problems: readonly string[]
  readonly parties: Table
  readonly dates: Table
  readonly cited: readonly CitedView[]
  readonly versions: Table
  readonly comparisons: readonly LinkView[]
  readonly withdrawn: readonly string[]
  readonly amendments: readonly LinkView[]
  readonly amended: LinkView | null
  /** What else can be done with it: its line of the common base, a comparison, a search, the registry. */
  readonly around: readonly LinkView[]
  readonly unplaced: readonly { readonly label: string; readonly passages: readonly string[] }[]
  readonly tables: readonly Table[]
}

type Around = { readonly amendments: readonly PactText[]; readonly amended: PactText | null; readonly withdrawals: readonly Withdrawal[] }

export function textView(read: PublicText, around: Around, path: string, asked: TextAsked): TextView {
  const { pact, version, published, events, force, day } = read
  const { text, head } = version
  const sources: readonly TableSource[] = [
    { label: TEXT.sourceOf(head.file, head.number), href: textAddress(path, { ...asked, page: null, order: null }), readOn: null },
  ]
  const divisions = divisionViews(text, sources, asked.order)
  const parties = partiesTable(text.parties, sources)
  const dates = datesTable(text.dates, sources)
  const versions = versionsTable(published, path, sources)
  const fileAddress = (name: string): string =>
    textAddress(`${path}/${name}`, { on: null, number: pinned(read, asked), order: null, page: null })
  return {
    path,
    asked,
    title: text.title,
    crumb: [NATURE_LABELS[text.nature], pact.territoryName].filter((part) => part !== null).join(', '),
    subtitle: versionSubtitle(NATURE_LABELS[text.nature], pact.territoryName, head.number, published.length),
    territory: pact.territoryName,
    isExample: pact.isExample || text.isExample,
    status: forceSentence(force, events, day),
    day,
    cautions: cautionsOf(read, path),
    hasPictures: head.format === 'pdf',
    picture: asked.page === null || head.format !== 'pdf' ? null : pictureOf(asked.page, text.pages, fileAddress, path, asked),
    divisions,
    downloads: Object.entries(TEXT.files).map(([name, label]) => ({ href: fileAddress(`texte.${name}`), label })),
    original: {
      href: fileAddress('original'),
      label: TEXT.original(FORMAT_LABELS[head.format]),
      file: head.file,
      fingerprint: head.fingerprint,
    },
    problems: version.problems.map(textProblemSentence),
    parties,
    dates,
    cited: citedViews(text.citations),
    versions,
    comparisons: published.slice(1).map((after, at) => {
      const before = published[at]?.number ?? after.number
      return {
        href: `/conventions/comparer?ids=${pact.id}@${before},${pact.id}@${after.number}`,
        label: TEXT.compare(before, after.number),
      }
    }),
    withdrawn: around.withdrawals.map(withdrawnSentence),
    amendments: around.amendments.map(linkTo),
    amended: around.amended === null ? null : linkTo(around.amended),
    around: aroundLinks(read),
    unplaced: unplacedGroups(text.unplaced),
    tables: [...tablesOf(divisions).map(({ table }) => table), parties, dates, versions],
  }
}

const linkTo = ({ id, title }: PactText): LinkView => ({ href: `/conventions/${id}`, label: title })

/** A search knows a text by its territory, or else by the Région that it binds. */
function aroundLinks({ pact, version, published }: PublicText): LinkView[] {
  const region = version.text.parties.find(({ level }) => level === 'region')?.name ?? null
  const [facet, name] =
    pact.territoryId === null ? [{ signataire: region ?? '' }, region] : [{ territoire: pact.territoryId }, pact.territoryName]
  const compared = published.length > 1 ? `${pact.id}@${version.head.number}` : pact.id
  return [
    { href: `/conventions/${pact.id}/socle`, label: TEXT.toBase },
    { href: `/conventions/comparer?texte=${compared}#choisir`, label: TEXT.toComparison },
    { href: `/conventions/recherche${name === null ? '' : `?${new URLSearchParams(facet)}`}`, label: TEXT.toClauses(name) },
    { href: `/registre/${pact.id}`, label: TEXT.toRegistry },
  ]
}

/** The version that files are of: the one shown, named when the address asked for one or for a day. */
const pinned = (read: PublicText, { on, number }: TextAsked): string | null =>
  on === null && number === null ? null : String(read.version.head.number)

function cautionsOf({ today, isBeforeAll }: PublicText, path: string): TextView['cautions'] {
  return [
    ...(isBeforeAll ? [{ text: TEXT.beforeAll, href: null }] : []),
    ...(today === null ? [] : [{ text: TEXT.older(today.number), href: path }]),
  ]
}

function pictureOf(page: number, pages: number | null, fileAddress: (name: string) => string, path: string, asked: TextAsked): PictureView {
  const to = (other: number | null): string => textAddress(path, asked, { page: other })
  return {
    src: fileAddress(`page/${page}.png`),
    page,
    title: TEXT.pictureTitle(page, pages),
    alt: TEXT.pictureAlt(page),
    before: page > 1 ? to(page - 1) : null,
    after: pages === null || page < pages ? to(page + 1) : null,
    close: to(null),
  }
}

const { columns } = TEXT

const partiesTable = (parties: PublicText['version']['text']['parties'], sources: readonly TableSource[]): Table => ({
  id: 'parties',
  caption: TEXT.partiesCaption,
  columns: [
    { key: 'partie', label: columns.party, kind: 'text', isHead: true },
    { key: 'nature', label: columns.level, kind: 'text' },
  ],
  rows: parties.map(({ name, level, blockId }) => ({
    ...(blockId === null ? {} : { href: `#${blockId}` }),
    cells: { partie: name, nature: PARTY_LABELS[level] },
  })),
  sources,
})

const datesTable = (dates: PublicText['version']['text']['dates'], sources: readonly TableSource[]): Table => ({
  id: 'dates-du-texte',
  caption: TEXT.datesCaption,
  columns: [
    { key: 'nature', label: columns.kind, kind: 'text', isHead: true },
    { key: 'date', label: columns.date, kind: 'day' },
    { key: 'citation', label: columns.quote, kind: 'text' },
  ],
  rows: dates.map(({ kind, on, quote, blockId }) => ({
    href: `#${blockId}`,
    cells: {
      nature: TEXT_DATE_LABELS[kind],
      date: on.degree === 'day' ? on.first : on.first.slice(0, on.degree === 'month' ? 7 : 4),
      citation: quote,
    },
  })),
  sources,
})

const versionsTable = (published: readonly VersionHead[], path: string, sources: readonly TableSource[]): Table => ({
  id: 'versions',
  caption: TEXT.versionsCaption,
  columns: [
    { key: 'version', label: columns.version, kind: 'text', isHead: true },
    { key: 'premier_jour', label: columns.from, kind: 'day' },
    { key: 'publiee_le', label: columns.published, kind: 'day' },
    { key: 'fichier', label: columns.file, kind: 'text' },
    { key: 'sha256', label: TEXT.fingerprint, kind: 'text' },
  ],
  rows: published.map(({ number, fromText, publishedAt, file, fingerprint }) => ({
    href: `${path}?version=${number}`,
    cells: {
      version: TEXT.versionLabel(number),
      premier_jour: fromText,
      publiee_le: publishedAt?.slice(0, 10) ?? null,
      fichier: file,
      sha256: fingerprint,
    },
  })),
  sources,
})

const unplacedGroups = (unplaced: readonly UnplacedText[]): TextView['unplaced'] =>
  [...Map.groupBy(unplaced, ({ reason }) => reason)].map(([reason, all]) => ({
    label: UNPLACED_LABELS[reason],
    passages: all.map(({ text }) => text),
  }))

/** What the list of conventions says of a text that can be read. */
export type TextCard = { readonly href: string; readonly title: string; readonly nature: string; readonly line: string }

export function textCards(texts: readonly PactText[]): { readonly real: readonly TextCard[]; readonly examples: readonly TextCard[] } {
  const shown = texts.filter((text) => publishedOf(text).length > 0)
  const cardOf = (text: PactText): TextCard => {
    const last = publishedOf(text).at(-1)
    const from = last?.fromText ?? null
    return {
      href: `/conventions/${text.id}`,
      title: text.title,
      nature: NATURE_LABELS[text.nature],
      line: [text.territoryName, from === null ? null : fromDay(from)].filter((part) => part !== null).join(', '),
    }
  }
  return { real: shown.filter(({ isExample }) => !isExample).map(cardOf), examples: shown.filter(({ isExample }) => isExample).map(cardOf) }
}
