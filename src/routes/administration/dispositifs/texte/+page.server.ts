import { error, fail, redirect } from '@sveltejs/kit'
import { lastVersion, openWriting, publishScheme, weighScheme, type OpenedWriting } from '#application/publish-scheme.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { LONGEST_NOTE, typedRules } from '#web/administration/rules-form.ts'
import { answerView } from '#web/administration/schemes-view.ts'
import { textOrNull, trimmedField } from '#web/form-fields.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { RUN_SCHEMES } from '#wording/pages/administration-schemes.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

async function opened({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): Promise<OpenedWriting> {
  const { house } = locals
  const writing = { authorityId: url.searchParams.get('autorite') ?? '', schemeId: url.searchParams.get('dispositif') }
  const found = await openWriting(house, { personId: personOf(locals).id, on: house.today() }, writing)
  if (found === null) error(403, { message: RUN_SCHEMES.notYours })
  return found
}

/** What is written, as its address says it, without the act that was just asked. */
const addressOf = ({ authorityId, schemeId, from }: { authorityId: string; schemeId: string | null; from: string }): string =>
  String(new URLSearchParams({ autorite: authorityId, ...(schemeId === null ? { depuis: from } : { dispositif: schemeId }) }))

export const load: PageServerLoad = async ({ locals, url }) => {
  const { schemes, schemeFiles } = locals.house
  const { authority, scheme } = await opened({ locals, url })
  const from = url.searchParams.get('depuis') ?? ''
  const source = scheme ?? (from === '' ? null : await schemes.find(from))
  if (source === null && from !== '') error(404, PAGE_NOT_FOUND)
  return {
    authority: authority.name,
    isFictitious: authority.isFictitious,
    title: scheme === null ? RUN_SCHEMES.writeNew : RUN_SCHEMES.writeNext(lastVersion(scheme).rules.title),
    next: scheme === null ? 1 : lastVersion(scheme).number + 1,
    text: source === null ? schemeFiles.model() : schemeFiles.write(lastVersion(source).rules),
    action: addressOf({ authorityId: authority.id, schemeId: scheme?.id ?? null, from }),
    download: source === null ? '/administration/dispositifs/modele.yaml' : `/administration/dispositifs/modele.yaml?depuis=${source.id}`,
  }
}

async function take({ request, locals, url }: RequestEvent, isMade: boolean) {
  const { house } = locals
  const writing = await opened({ locals, url })
  const form = await request.formData()
  const given = await typedRules(form)
  const note = trimmedField(form, 'note', LONGEST_NOTE)
  const typed = { text: given?.text ?? '', note }
  if (given === null)
    return fail(422, { typed, answer: { ...answerView(writing, null, '', house.now()), refusal: RUN_SCHEMES.refusals['nothing-given'] } })
  const outcome = isMade
    ? await publishScheme(house, writing, { ...given, note, seen: textOrNull(form, 'vu') ?? '', by: personOf(locals).id, at: house.now() })
    : await weighScheme(house, writing, given.bytes)
  if (outcome.kind === 'published') redirect(303, `/administration/dispositifs?publie=${outcome.schemeId}&version=${outcome.number}`)
  const answer = answerView(writing, outcome, given.text, house.now())
  return outcome.kind === 'weighed' ? { typed, answer } : fail(422, { typed, answer })
}

export const actions: Actions = { weigh: (event) => take(event, false), publish: (event) => take(event, true) }
