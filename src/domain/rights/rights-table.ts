// A data table: who may do what to a file, when, and being what to it; nothing else may be done.
import { MOVES, STILL_OPEN, type ApplicationState } from '../grant/application-life.ts'
import type { Role } from '../person/role.ts'
import type { FileAct, HouseAct } from './act.ts'
import type { Relation } from './relation.ts'

/** Lets a role do an act in these states of the file, being this to it. */
export type Permission = { readonly role: Role; readonly relations: readonly Relation[]; readonly states: readonly ApplicationState[] }

const SENT = ['submitted', 'incomplete', 'complete', 'eligible', 'ineligible', 'in-committee', 'opined'] as const
const DECIDED = ['awarded', 'refused', 'deferred', 'settled', 'lapsed'] as const
const AFTER_OPINION = ['opined', ...DECIDED] as const
/** A file that no committee heard may be refused, or withdrawn while its paper waits. */
const ON_PAPER = ['ineligible', ...AFTER_OPINION, 'withdrawn'] as const
const ALL_SENT = [...SENT, ...DECIDED, 'withdrawn'] as const
const AWARDED = ['awarded', 'settled', 'lapsed'] as const

const OWN: readonly Relation[] = ['own']
/** Writing and reading are shared with co-applicants; what binds remains the applicant's. */
const SHARED: readonly Relation[] = ['own', 'joined']
const OFFICE: readonly Relation[] = ['of-authority', 'assigned']
const SEAT: readonly Relation[] = ['seated', 'assigned']

/** Those who live with the number of files: the service and the professionals. */
const FLOW: readonly Role[] = ['case-officer', 'committee-secretary', 'expert', 'state-officer', 'delegate']

/**
 * Acts on a file: an act that lists nobody is done by nobody.
 * Policy: docs/decisions/2026-11-25-rights-in-one-table.md
 */
export const FILE_RIGHTS: Readonly<Record<FileAct, readonly Permission[]>> = {
  'edit-draft': [{ role: 'applicant', relations: SHARED, states: ['draft'] }],
  submit: [{ role: 'applicant', relations: OWN, states: ['draft'] }],
  'supply-parts': [{ role: 'applicant', relations: OWN, states: ['incomplete'] }],
  withdraw: [{ role: 'applicant', relations: OWN, states: MOVES.withdraw.from }],
  'read-own': [{ role: 'applicant', relations: SHARED, states: ['draft', ...ALL_SENT] }],
  'read-decision': [{ role: 'applicant', relations: SHARED, states: ['ineligible', ...DECIDED] }],
  'read-payments': [
    { role: 'applicant', relations: OWN, states: AWARDED },
    { role: 'case-officer', relations: OFFICE, states: AWARDED },
    { role: 'assembly-clerk', relations: OFFICE, states: AWARDED },
  ],
  'invite-co-applicant': [{ role: 'applicant', relations: OWN, states: ['draft'] }],
  redeposit: [{ role: 'applicant', relations: OWN, states: ['ineligible', 'refused', 'deferred', 'withdrawn'] }],
  'tell-own-answers': [{ role: 'applicant', relations: OWN, states: STILL_OPEN }],
  'forget-own-answers': [{ role: 'applicant', relations: OWN, states: ['draft', ...ALL_SENT] }],

  'read-file': [
    { role: 'case-officer', relations: OFFICE, states: ALL_SENT },
    { role: 'committee-secretary', relations: OFFICE, states: ALL_SENT },
    { role: 'assembly-clerk', relations: OFFICE, states: AFTER_OPINION },
    { role: 'expert', relations: SEAT, states: ['in-committee', 'opined'] },
    { role: 'state-officer', relations: SEAT, states: ['eligible', 'in-committee', ...AFTER_OPINION] },
  ],
  'read-part': [
    { role: 'case-officer', relations: OFFICE, states: ALL_SENT },
    { role: 'committee-secretary', relations: OFFICE, states: ALL_SENT },
    { role: 'expert', relations: SEAT, states: ['in-committee'] },
    { role: 'state-officer', relations: SEAT, states: ['eligible', 'in-committee', ...AFTER_OPINION] },
  ],
  'assign-officer': [{ role: 'case-officer', relations: OFFICE, states: SENT }],
  'ask-for-parts': [{ role: 'case-officer', relations: OFFICE, states: ['submitted'] }],
  'declare-complete': [{ role: 'case-officer', relations: OFFICE, states: ['submitted'] }],
  'decide-eligibility': [{ role: 'case-officer', relations: OFFICE, states: ['complete', 'eligible', 'ineligible'] }],
  'undo-step': [{ role: 'case-officer', relations: OFFICE, states: ['submitted', 'incomplete', 'complete', 'eligible', 'ineligible'] }],
  'write-letter': [
    { role: 'case-officer', relations: OFFICE, states: [...SENT, ...DECIDED] },
    { role: 'committee-secretary', relations: OFFICE, states: ['opined', ...DECIDED] },
  ],
  'record-payment': [{ role: 'case-officer', relations: OFFICE, states: ['awarded'] }],
  'mask-for-access': [{ role: 'case-officer', relations: OFFICE, states: DECIDED }],

  'place-on-agenda': [{ role: 'committee-secretary', relations: OFFICE, states: ['eligible'] }],
  'assign-reader': [{ role: 'committee-secretary', relations: OFFICE, states: ['eligible', 'in-committee'] }],
  'declare-recusal': [
    { role: 'expert', relations: [...SEAT, 'in-conflict'], states: ['eligible', 'in-committee'] },
    { role: 'state-officer', relations: [...SEAT, 'in-conflict'], states: ['eligible', 'in-committee'] },
    { role: 'elected-official', relations: [...SEAT, 'in-conflict'], states: ['opined', 'ineligible'] },
    { role: 'committee-secretary', relations: [...OFFICE, 'in-conflict'], states: ['eligible', 'in-committee'] },
    { role: 'case-officer', relations: [...OFFICE, 'in-conflict'], states: SENT },
  ],
  'lift-recusal': [{ role: 'administrator', relations: ['of-authority'], states: ['eligible', 'in-committee'] }],
  'write-note': [
    { role: 'expert', relations: ['assigned'], states: ['in-committee'] },
    { role: 'state-officer', relations: ['assigned'], states: ['in-committee'] },
  ],
  'read-own-note': [
    { role: 'expert', relations: ['assigned'], states: ['in-committee', 'opined'] },
    { role: 'state-officer', relations: ['assigned'], states: ['in-committee', 'opined'] },
  ],
  'read-others-notes': [
    { role: 'expert', relations: SEAT, states: ['in-committee'] },
    { role: 'state-officer', relations: SEAT, states: ['in-committee'] },
    { role: 'committee-secretary', relations: OFFICE, states: ['in-committee', ...AFTER_OPINION] },
  ],
  'read-counts': [{ role: 'committee-secretary', relations: OFFICE, states: ['in-committee', ...AFTER_OPINION] }],
  discuss: [
    { role: 'expert', relations: SEAT, states: ['in-committee'] },
    { role: 'state-officer', relations: SEAT, states: ['in-committee'] },
  ],
  'open-item': [{ role: 'committee-secretary', relations: OFFICE, states: ['in-committee'] }],
  'cast-ballot': [
    { role: 'expert', relations: SEAT, states: ['in-committee'] },
    { role: 'state-officer', relations: SEAT, states: ['in-committee'] },
  ],
  'record-show': [{ role: 'committee-secretary', relations: OFFICE, states: ['in-committee'] }],
  'close-item': [{ role: 'committee-secretary', relations: OFFICE, states: ['in-committee'] }],
  'seal-opinion': [{ role: 'committee-secretary', relations: OFFICE, states: ['in-committee'] }],
  'rank-item': [{ role: 'committee-secretary', relations: OFFICE, states: ['opined'] }],
  'cost-item': [{ role: 'committee-secretary', relations: OFFICE, states: ['opined'] }],
  'read-opinion': [
    { role: 'applicant', relations: SHARED, states: DECIDED },
    { role: 'case-officer', relations: OFFICE, states: AFTER_OPINION },
    { role: 'committee-secretary', relations: OFFICE, states: AFTER_OPINION },
    { role: 'assembly-clerk', relations: OFFICE, states: AFTER_OPINION },
    { role: 'elected-official', relations: SEAT, states: AFTER_OPINION },
    { role: 'expert', relations: SEAT, states: AFTER_OPINION },
    { role: 'state-officer', relations: SEAT, states: AFTER_OPINION },
  ],

  'prepare-deliberation': [{ role: 'assembly-clerk', relations: OFFICE, states: ['opined', 'ineligible'] }],
  'read-deliberation-paper': [
    { role: 'assembly-clerk', relations: OFFICE, states: ON_PAPER },
    { role: 'elected-official', relations: SEAT, states: ON_PAPER },
    { role: 'case-officer', relations: OFFICE, states: ON_PAPER },
  ],
  'record-vote': [{ role: 'assembly-clerk', relations: OFFICE, states: ['opined', 'ineligible'] }],
  'publish-award': [{ role: 'assembly-clerk', relations: OFFICE, states: AWARDED }],
}

/**
 * Acts of the house: whoever holds one of these roles in the authority concerned.
 * Policy: docs/decisions/2026-11-25-rights-in-one-table.md
 */
export const HOUSE_RIGHTS: Readonly<Record<HouseAct, readonly Role[]>> = {
  'read-published': [
    'visitor',
    'applicant',
    'case-officer',
    'committee-secretary',
    'expert',
    'elected-official',
    'assembly-clerk',
    'state-officer',
    'delegate',
    'administrator',
  ],
  'publish-scheme': ['administrator'],
  'open-round': ['administrator'],
  'keep-committee': ['administrator'],
  'give-role': ['administrator'],
  'withdraw-role': ['administrator'],
  'appoint-member': ['committee-secretary'],
  'call-meeting': ['committee-secretary'],
  'keep-costing': ['committee-secretary'],
  'read-costing': ['committee-secretary', 'assembly-clerk', 'case-officer'],
  'import-files': ['case-officer'],
  'keep-deliberations': ['assembly-clerk'],
  'read-deliberations': ['assembly-clerk', 'elected-official', 'case-officer'],
  'write-templates': ['case-officer', 'administrator'],
  'read-queue': ['case-officer', 'committee-secretary'],
  'read-statistics-unmasked': ['case-officer', 'committee-secretary', 'state-officer'],
  'read-professional-view': ['delegate', 'state-officer', 'expert'],
  'read-flow': FLOW,
  'discuss-flow': FLOW,
  'export-log': ['administrator'],
  'propose-destruction': ['administrator'],
  'record-archives-visa': ['administrator'],
  'destroy-files': ['administrator'],
  'delete-old-drafts': ['administrator'],
}
