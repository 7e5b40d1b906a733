/** Acts on one file. Each is a door of the site; what is not here cannot be done. */
export const FILE_ACTS = [
  // the applicant's
  'edit-draft',
  'submit',
  'supply-parts',
  'withdraw',
  'read-own',
  'read-decision',
  'read-payments',
  'invite-co-applicant',
  'redeposit',
  // the service's
  'read-file',
  'read-part',
  'assign-officer',
  'ask-for-parts',
  'declare-complete',
  'decide-eligibility',
  'write-letter',
  'record-payment',
  'mask-for-access',
  // the committee's
  'place-on-agenda',
  'assign-reader',
  'declare-recusal',
  'lift-recusal',
  'write-note',
  'read-own-note',
  'read-others-notes',
  'read-counts',
  'discuss',
  'open-item',
  'cast-ballot',
  'close-item',
  'seal-opinion',
  'read-opinion',
  // the assembly's
  'prepare-deliberation',
  'read-deliberation-paper',
  'record-vote',
  'publish-award',
] as const
export type FileAct = (typeof FILE_ACTS)[number]

/** Acts that bear on no single file. */
export const HOUSE_ACTS = [
  'read-published',
  'publish-scheme',
  'open-round',
  'give-role',
  'withdraw-role',
  'appoint-member',
  'call-meeting',
  'import-files',
  'read-queue',
  'read-statistics-unmasked',
  'read-professional-view',
  'export-log',
  'record-archives-visa',
] as const
export type HouseAct = (typeof HOUSE_ACTS)[number]
