import type { AppraisedFile } from '#application/appraise-file.ts'
import { reasonOf } from '#web/deposit/receipt-view.ts'
import { silenceOf } from '#web/deposit/rules-view.ts'
import { frenchDay } from '#wording/days.ts'
import type { LETTER_VARIABLES } from '#wording/file-letters.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import { lackingDocuments } from './work-line.ts'

type Values = Readonly<Record<keyof typeof LETTER_VARIABLES, string>>

/** What a letter may say of a file; what is not known is empty, and the letter is then not written. */
export function letterValues(
  { application, scheme, round, rules, sent, events, findings, standing }: AppraisedFile,
  today: string,
): Values {
  const content = sent.at(-1)?.content ?? application.content
  const last = (kind: string) => events.findLast((event) => event.kind === kind)?.detail
  const written = (day: string | null): string => (day === null ? '' : frenchDay(day))
  return {
    numéro: application.number ?? '',
    titre: MY_FILES.fileTitle(content.title),
    demandeur: content.applicant.name,
    dispositif: rules.title,
    session: round.label,
    autorité: scheme.authority.name,
    contact: scheme.authority.contact,
    date: frenchDay(today),
    réception: frenchDay(standing.receivedOn),
    'pièces manquantes': lackingDocuments({ findings, rules })
      .map((label) => `– ${label}`)
      .join('\n'),
    'pièces demandées': reasonOf(last('ask-for-parts')),
    'réponse avant': written(standing.answerBy),
    raison: reasonOf(last('declare-ineligible')),
    'date du comité': written(round.committeeOn),
    'date de décision': written(round.decisionOn),
    silence: `${silenceOf(rules).words} (${silenceOf(rules).source})`,
    'voies de recours': rules.appeals
      .map(({ before, within, source }) => `– ${SCHEMES.appealWithin(before, within)} (${source}).`)
      .join('\n'),
  }
}
