import type { Cents } from '#domain/money/cents.ts'
import { eurosText } from '#domain/money/decimal.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { SCHEME_KEY_NOTES as NOTES } from '#wording/scheme-file.ts'

type Plain = string | number | boolean | null | readonly string[] | { readonly [key: string]: Plain }

/** The rules of a scheme as the file that publishes them, each key with what it takes. */
export function schemeYaml(rules: SchemeRules): string {
  const { territorialSpending: spending, ageLimit: age, awardingBody: body, silence } = rules
  const lines = [
    ...NOTES.head.map((words) => `# ${words}`),
    ...noted(NOTES.title, { title: quoted(rules.title), purpose: quoted(rules.purpose) }),
    ...noted(NOTES.sector, { sector: rules.sector }),
    ...noted(NOTES.stage, { stage: rules.stage }),
    ...noted(NOTES.formats, { formats: flow(rules.formats) }),
    ...noted(NOTES.applicants, { applicants: flow(rules.applicants) }),
    ...listed(
      NOTES.criteria,
      'criteria',
      rules.criteria.map(({ id, kind, words, article }) => ({ id, kind, words, article })),
    ),
    ...noted(NOTES.floor, { floor: amount(rules.floor), ceiling: amount(rules.ceiling) }),
    ...listed(
      NOTES.intensities,
      'intensities',
      rules.intensities.map(({ millionths, of, article }) => ({ share: share(millionths), of, article })),
    ),
    ...noted(NOTES.spending, {
      'territorial-spending':
        spending &&
        flow({
          'of-aid': share(spending.ofAidMillionths),
          'most-of-budget': share(spending.mostOfBudgetMillionths),
          article: spending.article,
        }),
    }),
    ...noted(NOTES.deMinimis, { 'de-minimis': String(rules.isDeMinimis) }),
    ...noted(NOTES.age, {
      'age-limit': age && flow({ youngest: age.youngest, oldest: age.oldest, article: age.article }),
    }),
    ...listed(
      NOTES.fields,
      'fields',
      rules.fields.map(({ id, label, hint, kind, longest, choices, isRequired, article }) => ({
        ...{ id, label, hint, kind, longest },
        choices: some(choices),
        required: isRequired,
        article,
      })),
    ),
    ...listed(
      NOTES.documents,
      'documents',
      rules.documents.map(({ id, label, hint, isRequired, mostPages, applicants }) => ({
        ...{ id, label, hint },
        required: isRequired,
        pages: mostPages,
        applicants: some(applicants),
      })),
    ),
    ...noted(NOTES.budget, { budget: String(rules.asksBudget) }),
    ...noted(NOTES.declarations, { declarations: flow(rules.declarations) }),
    ...noted(NOTES.body, {
      'awarding-body': flow({
        kind: body.kind,
        name: body.name,
        delegation: body.delegation && { by: body.delegation.by, on: body.delegation.on, scope: body.delegation.scope },
      }),
    }),
    ...noted(NOTES.silence, { silence: flow({ effect: silence.effect, months: silence.months, source: silence.source }) }),
    ...listed(
      NOTES.appeals,
      'appeals',
      rules.appeals.map(({ before, within, source }) => ({ before, within, source })),
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** Keys under what is said of them; one without a value is shown as a comment, to be filled. */
const noted = (note: string, keys: Readonly<Record<string, string | null>>): string[] => [
  '',
  `# ${note}`,
  ...Object.entries(keys).map(([key, value]) => (value === null ? `# ${key}:` : `${key}: ${value}`)),
]

const listed = (note: string, key: string, lines: readonly { readonly [key: string]: Plain }[]): string[] => [
  '',
  `# ${note}`,
  ...(lines.length === 0 ? [`${key}: []`] : [`${key}:`, ...lines.map((line) => `  - ${flow(line)}`)]),
]

/** A value on one line; keys without any are left out. */
function flow(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return typeof value === 'string' && !isPlain(value) ? quoted(value) : String(value)
  const keys = Object.entries(value).filter(([, one]) => one !== null)
  return `{ ${keys.map(([key, one]) => `${key}: ${flow(one)}`).join(', ')} }`
}

const isPlain = (text: string): boolean => /^[a-z][a-z-]*$|^\d{4}-\d{2}-\d{2}$/.test(text)
/** A JSON text is a YAML text. */
const quoted = (text: string): string => JSON.stringify(text)
const amount = (cents: Cents | null): string | null => (cents === null ? null : eurosText(cents).replace(/\.00$/, ''))
const some = <Value>(values: readonly Value[]): readonly Value[] | null => (values.length === 0 ? null : values)

const MILLION = 1_000_000
const share = (millionths: number | null): number | null => (millionths === null ? null : millionths / MILLION)
