/** What a person is here for; one person may hold several, each from a day and perhaps until one. */
export const ROLES = [
  'applicant',
  'case-officer',
  'committee-secretary',
  'expert',
  'elected-official',
  'assembly-clerk',
  'state-officer',
  'delegate',
  'administrator',
  'visitor',
] as const
export type Role = (typeof ROLES)[number]

/** Roles that sit on a committee and vote there. */
export const COMMITTEE_SEATS: readonly Role[] = ['expert', 'state-officer']
