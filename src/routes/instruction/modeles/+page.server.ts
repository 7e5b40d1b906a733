import { trimmedField } from '#web/form-fields.ts'
import { randomBytes } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { keepTemplate, LETTER_STATES, openTemplates } from '#application/edit-templates.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { LETTER_VARIABLES } from '#wording/file-letters.ts'
import { TEMPLATES } from '#wording/pages/letter-templates.ts'
import type { Actions, PageServerLoad } from './$types'

const [LONGEST_LINE, LONGEST_BODY] = [300, 10_000]

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const opened = await openTemplates(house, { personId: personOf(locals).id, on: house.today() })
  if (opened === null) return { view: null, isKept: false }
  const authorities = (await house.schemes.authorities()).filter(({ id }) => opened.authorityIds.includes(id))
  return {
    isKept: url.searchParams.has('garde'),
    view: {
      authorities: authorities.map(({ id, name }) => ({ value: id, label: name })),
      states: LETTER_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
      templates: opened.templates.map((template) => ({
        ...template,
        key: `${template.authorityId}-${template.id}`,
        numberWords: TEMPLATES.number(template.number),
        stateWords: template.states.map((state) => STATE_LABELS[state].toLowerCase()).join(', '),
      })),
      variables: Object.entries(LETTER_VARIABLES).map(([name, words]) => ({ name: `{${name}}`, words })),
    },
  }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { house } = locals
    const form = await request.formData()
    const said = (name: string, longest: number): string => trimmedField(form, name, longest)
    const states = form.getAll('etat')
    const template = {
      id: said('modele', 60) || randomBytes(6).toString('base64url'),
      title: said('nom', LONGEST_LINE),
      subject: said('objet', LONGEST_LINE),
      body: said('texte', LONGEST_BODY),
      states: LETTER_STATES.filter((state) => states.includes(state)),
    }
    const outcome = await keepTemplate(house, {
      personId: personOf(locals).id,
      on: house.today(),
      authorityId: said('autorite', LONGEST_LINE),
      template,
      known: Object.keys(LETTER_VARIABLES),
    })
    if (outcome.kind === 'kept') redirect(303, '/instruction/modeles?garde')
    const refusal = outcome.kind === 'variables-unknown' ? TEMPLATES.unknown(outcome.names) : TEMPLATES.refusals[outcome.kind]
    return fail(outcome.kind === 'not-yours' ? 403 : 422, { refusal, typed: { ...template, authorityId: said('autorite', LONGEST_LINE) } })
  },
}
