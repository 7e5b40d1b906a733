import type { PactText, TextAct } from '#application/ports/texts.ts'
import { forceOn, type TextLifeEvent } from '#domain/convention/text-life.ts'
import { dayOf } from '#domain/time/day.ts'
import { frenchDay } from '#wording/days.ts'
import {
  ACT_LABELS,
  CORRECTION_LABELS,
  FORCE_LABELS,
  LIFE_LABELS,
  NATURE_LABELS,
  readInFile,
  versionName,
} from '#wording/pages/registry.ts'
import type { Option } from './registry-view.ts'

export const LIFE_KINDS: readonly TextLifeEvent['kind'][] = ['voted', 'signed', 'in-force', 'ends', 'extended', 'ended']

export type TextView = {
  readonly id: string
  readonly title: string
  readonly nature: string
  readonly force: string
  readonly isPublished: boolean
  readonly versions: readonly {
    readonly id: number
    readonly label: string
    readonly href: string
    readonly file: string
    readonly fingerprint: string
    readonly from: string | null
    readonly isPublished: boolean
  }[]
  readonly events: readonly string[]
  readonly eventOptions: readonly Option[]
  readonly acts: readonly string[]
}

/** One text as its registrar sees it: versions, dates, and who did what, the latest first. */
export function textView(text: PactText, acts: readonly TextAct[], today: string): TextView {
  const day = dayOf(today)
  return {
    id: text.id,
    title: text.title,
    nature: NATURE_LABELS[text.nature],
    force: day === undefined ? '' : FORCE_LABELS[forceOn(text.events, day)],
    isPublished: text.versions.some(({ state }) => state === 'published'),
    versions: text.versions.map(({ id, number, state, file, fingerprint, fromText }) => ({
      id,
      label: versionName(number, state),
      href: `/registre/${text.id}/${id}`,
      file,
      fingerprint,
      from: fromText === null ? null : frenchDay(fromText),
      isPublished: state === 'published',
    })),
    events: text.events.map((event) => `${eventWords(event)}${event.note === '' ? '' : ` (${event.note})`}`),
    eventOptions: LIFE_KINDS.map((kind) => ({ value: kind, label: LIFE_LABELS[kind] })),
    acts: acts.toReversed().map((act) => actLine(act, text.versions.find(({ id }) => id === act.versionId)?.number ?? null)),
  }
}

const eventWords = ({ kind, onText }: TextLifeEvent): string => `${LIFE_LABELS[kind]} : ${frenchDay(onText)}`

/** Acts on the common base say which request. */
const BASE_ACTS: ReadonlySet<TextAct['kind']> = new Set(['decided', 'contested', 'answered'])

/** Acts on a version say which. */
const VERSION_ACTS: ReadonlySet<TextAct['kind']> = new Set(['registered', 'corrected', 'undone', 'published', 'withdrawn'])

/** A day that the file tells: the reading found it, with these words; who published answers for it. */
type DatedDetail = TextLifeEvent & { readonly isRead?: true }

function actLine({ kind, detail, madeBy, madeAt }: TextAct, version: number | null): string {
  const when = `${frenchDay(madeAt.slice(0, 10))}, ${madeAt.slice(11, 16)}`
  const read = kind === 'dated' ? (detail as DatedDetail) : null
  if (read?.isRead === true) return `${when} : ${readInFile(madeBy)} : ${eventWords(read)}${read.note === '' ? '' : ` (« ${read.note} »)`}`
  const which = version !== null && VERSION_ACTS.has(kind) ? ` (version ${version})` : ''
  const what =
    kind === 'corrected'
      ? ` : ${CORRECTION_LABELS[(detail as { correction: { kind: keyof typeof CORRECTION_LABELS } }).correction.kind]}`
      : ''
  const date = kind === 'dated' ? ` : ${eventWords(detail as TextLifeEvent)}` : ''
  const request = BASE_ACTS.has(kind) ? ` : ${(detail as { request: string }).request}` : ''
  const why = kind === 'withdrawn' ? ` : ${(detail as { reason: string }).reason}` : ''
  return `${when} : ${madeBy} ${ACT_LABELS[kind]}${which}${what}${date}${request}${why}`
}
