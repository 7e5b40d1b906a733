import { error, fail, redirect } from '@sveltejs/kit'
import { attachPart, detachPart, MOST_PART_BYTES } from '#application/attach-part.ts'
import { formerCopy, leftBehind } from '#application/begin-again.ts'
import { openOwnFile, saveDraft, sendDraft, wasSentAs, type OpenedFile, type SaveOutcome } from '#application/deposit-application.ts'
import { forgetOwnAnswers, readOwnAnswers, tellOwnAnswers } from '#application/tell-own-answers.ts'
import { settleCommune } from '#application/settle-commune.ts'
import { supplyParts, withdrawApplication } from '#application/own-file-steps.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import { OUTSIDE_RULES, PREVENTING } from '#domain/grant/check-application.ts'
import type { Instant } from '#domain/time/instant.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { changesView, originView } from '#web/deposit/changes-view.ts'
import { communeView, type CommuneView } from '#web/deposit/commune-view.ts'
import { contentOfForm } from '#web/deposit/file-form.ts'
import { trimmedField } from '#web/form-fields.ts'
import { ownAnswersIn, ownAnswersView } from '#web/deposit/own-answers-view.ts'
import { fileView, type FileView } from '#web/deposit/file-view.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { frenchInstant } from '#wording/instants.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import { OWN_ANSWERS } from '#wording/pages/own-answers.ts'
import type { Actions, PageServerLoad } from './$types'

type Asked = { readonly locals: App.Locals; readonly params: { readonly id: string } }

async function opened({ locals, params }: Asked): Promise<OpenedFile> {
  const { house } = locals
  const file = await openOwnFile(house, { fileId: params.id, personId: personOf(locals).id, on: house.today() })
  return file.kind === 'opened' ? file : refuseFile(file)
}

const givenBy = ({ locals, params }: Asked) => ({ fileId: params.id, personId: personOf(locals).id, on: locals.house.today() })

export const load: PageServerLoad = async (event) => {
  const file = await opened(event)
  const { application, rules } = file
  if (application.state !== 'draft')
    redirect(303, `/mes-dossiers/${application.id}/${application.number === null ? 'reprendre' : 'recepisse'}`)
  const { applications, now } = event.locals.house
  const left = await leftBehind(applications, application.id)
  const former = await formerCopy(applications, application, { ...givenBy(event), act: 'read-own' })
  return {
    view: fileView(file, now(), await communeView(event.locals.house.search, application.content.applicant)),
    origin: left === null ? null : originView(former?.fileNumber ?? null, left),
    changes: former === null ? null : changesView(former, application, rules),
    ownAnswers: ownAnswersView(await readOwnAnswers(event.locals.house, givenBy(event)), file.scheme.authority),
    personId: personOf(event.locals).id,
    isSaved: event.url.searchParams.has('enregistre'),
  }
}

type Saved = Extract<SaveOutcome, { kind: 'saved' }>

/** A draft as it stands once saved in the background. */
const savedView = (
  file: OpenedFile,
  content: ApplicationContent,
  { saved, findings }: Saved,
  at: Instant,
  commune: CommuneView,
): FileView => fileView({ ...file, findings, application: { ...file.application, content, saved, savedAt: at } }, at, commune)

export const actions: Actions = {
  save: async (event) => {
    const { locals, params, request } = event
    const { house } = locals
    const form = await request.formData()
    const file = await opened(event)
    const typed = contentOfForm(form, file.rules, file.application.content)
    const content = await settleCommune(house.search, typed, trimmedField(form, 'commune-choisie'))
    const seen = Number(form.get('vu'))
    const isToSend = form.get('envoyer') !== null
    const isSent = (): Promise<boolean> => wasSentAs(house, { ...givenBy(event), content, fingerprint: house.fingerprintOf })
    const receipt = `/mes-dossiers/${params.id}/recepisse`
    const saved = await saveDraft(house, { ...givenBy(event), seen, content })
    if (saved.kind !== 'saved' && isToSend && (await isSent())) redirect(303, receipt)
    if (saved.kind === 'sent') return fail(409, { refusal: MY_FILES.sentAlready, kept: null })
    if (saved.kind === 'saved-elsewhere')
      return fail(409, {
        refusal: MY_FILES.savedElsewhere,
        reason: saved.kind,
        kept: fileView(
          { ...file, application: { ...file.application, content, saved: seen } },
          house.now(),
          await communeView(house.search, content.applicant),
        ),
      })
    if (saved.kind !== 'saved') return refuseFile(saved)
    if (form.get('discret') !== null) {
      const commune = await communeView(house.search, content.applicant)
      return { refusal: null, kept: null, latest: savedView(file, content, saved, house.now(), commune) }
    }
    if (!isToSend) redirect(303, `/mes-dossiers/${params.id}?enregistre`)
    const isAny = (kinds: typeof PREVENTING): boolean => saved.findings.some(({ kind }) => kinds.includes(kind))
    if (!isAny(PREVENTING) && isAny(OUTSIDE_RULES) && form.get('hors-regles') !== 'oui')
      return fail(409, { refusal: MY_FILES.outsideUnsure, kept: null })
    const sent = await sendDraft(house, {
      ...givenBy(event),
      at: house.now(),
      seen: saved.saved,
      fingerprint: house.fingerprintOf,
    })
    if (sent.kind === 'sent' || sent.kind === 'already' || (await isSent())) redirect(303, receipt)
    if (sent.kind === 'unknown-file' || sent.kind === 'refused') return refuseFile(sent)
    const refusals = {
      prevented: MY_FILES.prevented,
      'saved-elsewhere': MY_FILES.savedElsewhere,
      'not-a-draft': MY_FILES.sentAlready,
      'round-to-come': MY_FILES.toCome(frenchInstant(file.round.opensAt)),
      'round-closed': MY_FILES.roundClosed,
    }
    return fail(409, { refusal: refusals[sent.kind], kept: null })
  },
  attach: async (event) => {
    const { locals, params, request } = event
    if (Number(request.headers.get('content-length') ?? 0) > MOST_PART_BYTES + 65_536)
      return fail(413, { refusal: MY_FILES.partProblems['too-big'], kept: null })
    const form = await request.formData().catch(() => null)
    const given = form?.get('fichier')
    if (form === null || !(given instanceof File) || given.size === 0)
      return fail(400, { refusal: MY_FILES.partProblems['no-file'], kept: null })
    const bytes = new Uint8Array(await given.arrayBuffer())
    const name = (given.name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').slice(0, 120) || 'document'
    const outcome = await attachPart(locals.house, {
      ...givenBy(event),
      documentId: String(form.get('document')),
      name,
      bytes,
      fingerprint: locals.house.sha256(bytes),
    })
    if (outcome.kind === 'attached' || outcome.kind === 'removed') redirect(303, `/mes-dossiers/${params.id}#pieces`)
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    return fail(422, { refusal: MY_FILES.partProblems[outcome.kind], kept: null })
  },
  detach: async (event) => {
    const form = await event.request.formData()
    const outcome = await detachPart(event.locals.house, { ...givenBy(event), partId: Number(form.get('piece')) })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    redirect(303, `/mes-dossiers/${event.params.id}#pieces`)
  },
  tell: async (event) => {
    const { house } = event.locals
    const answers = ownAnswersIn(await event.request.formData())
    const outcome = await tellOwnAnswers(house, { ...givenBy(event), answers, at: house.now() })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind === 'moved-meanwhile') error(409, { message: OWN_ANSWERS.closed })
    redirect(303, `/mes-dossiers/${event.params.id}#statistiques`)
  },
  forget: async (event) => {
    const outcome = await forgetOwnAnswers(event.locals.house, givenBy(event))
    if (outcome.kind !== 'forgotten') return refuseFile(outcome)
    redirect(303, `/mes-dossiers/${event.params.id}#statistiques`)
  },
  supply: async (event) => {
    const { house } = event.locals
    const outcome = await supplyParts(house, { ...givenBy(event), at: house.now(), fingerprint: house.fingerprintOf })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind === 'moved-meanwhile') error(409, { message: MY_FILES.sentAlready })
    redirect(303, `/mes-dossiers/${event.params.id}/recepisse`)
  },
  withdraw: async (event) => {
    if (trimmedField(await event.request.formData(), 'certain') !== 'oui') error(422, { message: MY_FILES.withdrawUnsure })
    const outcome = await withdrawApplication(event.locals.house, { ...givenBy(event), at: event.locals.house.now() })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind === 'moved-meanwhile') error(409, { message: MY_FILES.sentAlready })
    redirect(303, `/mes-dossiers?retire=${event.params.id}`)
  },
}
