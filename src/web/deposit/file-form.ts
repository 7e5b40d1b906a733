import { trimmedField } from '#web/form-fields.ts'
import type { ApplicationContent, Declaration } from '#domain/grant/application.ts'
import { FUNDING_KINDS } from '#domain/grant/budget-table.ts'
import type { AskedField, SchemeRules } from '#domain/scheme/scheme-rules.ts'
import { APPLICANT_KINDS, WORK_FORMATS } from '#domain/scheme/supported-work.ts'
import { dayOf } from '#domain/time/day.ts'
import { typedDay } from '#wording/typed-day.ts'

const LONGEST_LINE = 300
const LONGEST_TEXT = 100_000
const MOST_ROWS = 200

/** What a form of a file says, exactly as typed; what it does not ask is kept as it was. */
export function contentOfForm(form: FormData, rules: SchemeRules, former: ApplicationContent): ApplicationContent {
  const line = (name: string): string => trimmedField(form, name).slice(0, LONGEST_LINE)
  const yesNo = (name: string): boolean | null => (line(name) === 'oui' ? true : line(name) === 'non' ? false : null)
  const birthYear = Number(line('naissance'))
  const kind = APPLICANT_KINDS.find((one) => one === line('demandeur-nature')) ?? former.applicant.kind
  return {
    title: line('titre'),
    format: WORK_FORMATS.find((format) => format === line('forme')) ?? null,
    isFirstWork: yesNo('premier-film'),
    others: rowsOf(form, 'autre', (at) => ({ name: line(`autre-${at}-nom`), part: line(`autre-${at}-part`) })).filter(
      ({ name, part }) => name !== '' || part !== '',
    ),
    applicant: {
      kind,
      name: line('demandeur-nom'),
      siret: line('siret').replaceAll(/\s/g, '') || null,
      rna: line('rna').replaceAll(/\s/g, '') || null,
      birthYear: Number.isInteger(birthYear) && birthYear > 1900 ? birthYear : null,
      address: trimmedField(form, 'adresse').slice(0, 1000),
      territoryId: null,
      ...(line('commune') === '' ? {} : { commune: line('commune') }),
    },
    asked: line('montant'),
    ...(rules.isDeMinimis ? { deMinimisReceived: line('minimis') } : {}),
    answers: Object.fromEntries(rules.fields.map(({ id, kind }) => [id, answerIn(kind, trimmedField(form, `q-${id}`, LONGEST_TEXT))])),
    budget: {
      expenses: rowsOf(form, 'dep', (at) => ({
        label: line(`dep-${at}-libelle`),
        amount: line(`dep-${at}-montant`),
        inTerritory: line(`dep-${at}-region`),
      })).filter(({ label, amount, inTerritory }) => label !== '' || amount !== '' || inTerritory !== ''),
      funding: rowsOf(form, 'fin', (at) => ({
        label: line(`fin-${at}-libelle`),
        kind: FUNDING_KINDS.find((one) => one === line(`fin-${at}-nature`)) ?? 'own',
        amount: line(`fin-${at}-montant`),
        isAcquired: line(`fin-${at}-acquis`) === 'oui',
      })).filter(({ label, amount }) => label !== '' || amount !== ''),
    },
    declarations: rules.declarations.flatMap((declaration): Declaration[] => {
      const answer = line(`decl-${declaration}`)
      if (answer !== 'oui' && answer !== 'non') return []
      return [{ kind: declaration, isMade: answer === 'oui', words: trimmedField(form, `decl-${declaration}-mots`).slice(0, 5000) }]
    }),
  }
}

/** A whole day however it is typed; anything else as it is, to be told unreadable. */
const answerIn = (kind: AskedField['kind'], text: string): string => (kind === 'day' ? (dayOf(typedDay(text) ?? '') ?? text) : text)

/** As many rows as the form numbers, from 0. */
function rowsOf<Row>(form: FormData, prefix: string, row: (at: number) => Row): Row[] {
  const places = [...form.keys()].flatMap((key) => {
    const found = new RegExp(`^${prefix}-(\\d{1,3})-`).exec(key)
    return found === null ? [] : [Number(found[1])]
  })
  const count = Math.min(MOST_ROWS, Math.max(-1, ...places) + 1)
  return Array.from({ length: count }, (_, at) => row(at))
}
