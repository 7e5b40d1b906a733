import { DECADES, departementCode, LANGUAGE_FIELD, languagesAsked, type MemberProfile } from '#domain/committee/member-profile.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { trimmedField } from '#web/form-fields.ts'
import { PROFILE } from '#wording/pages/links.ts'

/** The languages in which a form that is published lets a file be written. */
export const languagesOf = (schemes: readonly Scheme[]): string[] =>
  languagesAsked(
    schemes.flatMap(({ versions }) =>
      versions.flatMap(({ rules }) => rules.fields.filter(({ id }) => id === LANGUAGE_FIELD).flatMap(({ choices }) => choices)),
    ),
  )

/** What a person says of themselves, to be read and changed. */
export const profileView = ({ bornIn, departement, languages }: MemberProfile, offered: readonly string[]) => ({
  decades: DECADES.map((value) => ({ value, label: PROFILE.decade(value), isChosen: value === bornIn })),
  departement: departement ?? '',
  languages: [...new Set([...offered, ...languages])].map((value) => ({ value, isChosen: languages.includes(value) })),
})

/** What a form says, when it reads; what is left empty is not said. */
export function profileOf(form: FormData, offered: readonly string[]): MemberProfile | 'bad-departement' {
  const typed = trimmedField(form, 'departement')
  const departement = typed === '' ? null : departementCode(typed)
  if (departement === undefined) return 'bad-departement'
  const said = form.getAll('langue')
  return {
    bornIn: DECADES.find((decade) => String(decade) === trimmedField(form, 'naissance')) ?? null,
    departement,
    languages: offered.filter((language) => said.includes(language)),
  }
}
