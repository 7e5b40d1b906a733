import { SESSION_HOURS } from '#application/ports/accounts.ts'
import { DAYS_TO_CONFIRM } from '#application/ports/followers.ts'
import type { Authority } from '#application/ports/schemes.ts'
import type { RetentionRule, RetentionRules } from '#domain/retention/retention-rule.ts'
import { FILE_RIGHTS } from '#domain/rights/rights-table.ts'
import { ROLE_LABELS } from '#wording/decision-labels.ts'
import { PERSONAL_DATA as TEXT, READING_ACTS, readingWords } from '#wording/pages/personal-data.ts'
import { NARROW } from '#wording/spaces.ts'
import type { Column, Table } from '#wording/table.ts'

/** What the page of personal data tells: authorities as they are kept, readers as the rights table has them, times as the rules say. */
export function personalDataView(authorities: readonly Authority[], siteKeeper: string | null, rules: RetentionRules, today: string) {
  return {
    authorities: authorities.map(({ name, contact, isFictitious }) => ({ name, contact, isFictitious })),
    site: siteKeeper === null ? TEXT.whoSiteUnknown : TEXT.whoSite(siteKeeper),
    kept: keptTable(rules, today),
    readers: readersTable(),
  }
}

const text = (key: string, label: string, isHead = false): Column => ({ key, label, kind: 'text', ...(isHead ? { isHead } : {}) })

function keptTable({ archives, draft }: RetentionRules, today: string): Table {
  const { rows, kept, publicTask, consent, security, columns } = TEXT
  const files = shortest(archives.filter(({ from }) => from <= today))
  const filesKept = files === undefined ? null : kept.files(files.years, files.isChecked)
  const told = [
    { ...rows.account, ground: publicTask, kept: kept.account },
    { ...rows.sessions, ground: publicTask, kept: kept.sessions(SESSION_HOURS) },
    { ...rows.drafts, ground: publicTask, kept: kept.drafts(draft.years) },
    { ...rows.files, ground: publicTask, kept: filesKept },
    { ...rows.answers, ground: consent, kept: kept.answers },
    { ...rows.committee, ground: publicTask, kept: filesKept },
    { ...rows.roles, ground: publicTask, kept: kept.roles },
    { ...rows.following, ground: consent, kept: kept.following(DAYS_TO_CONFIRM) },
    { ...rows.mails, ground: publicTask, kept: kept.mails },
    { ...rows.log, ground: publicTask, kept: kept.log },
    { ...rows.registry, ground: publicTask, kept: kept.registry },
    { ...rows.published, ground: publicTask, kept: kept.published },
    { ...rows.network, ground: security, kept: kept.network },
  ]
  return {
    id: 'gardees',
    caption: TEXT.whatTitle,
    columns: [
      text('pour_quoi', columns.purpose, true),
      text('quoi', columns.data),
      text('fondement', columns.ground),
      text('duree', columns.kept),
    ],
    rows: told.map((row) => ({ cells: { pour_quoi: row.purpose, quoi: row.data, fondement: row.ground, duree: row.kept } })),
    sources: [],
  }
}

/** « At least » is true of every file: the shortest time counts. */
const shortest = (rules: readonly RetentionRule[]): RetentionRule | undefined => rules.toSorted((a, b) => a.years - b.years)[0]

const readersTable = (): Table => ({
  id: 'lecteurs',
  caption: TEXT.readersTitle,
  columns: [text('quoi', TEXT.readersColumns.act, true), text('qui', TEXT.readersColumns.roles)],
  rows: READING_ACTS.map((act) => ({
    cells: { quoi: readingWords(act), qui: [...new Set(FILE_RIGHTS[act].map(({ role }) => ROLE_LABELS[role]))].join(`${NARROW}; `) },
  })),
  sources: [],
})
