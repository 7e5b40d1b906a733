import type { Role } from '#domain/person/role.ts'

/** Where each role finds its work, for whoever comes from nowhere. */
export const FIRST_DOOR: Readonly<Record<Role, string>> = {
  applicant: '/mes-dossiers',
  'case-officer': '/instruction',
  'committee-secretary': '/comites',
  expert: '/comites',
  'state-officer': '/comites',
  'elected-official': '/assemblee',
  'assembly-clerk': '/assemblee',
  delegate: '/bureau',
  administrator: '/bureau',
  visitor: '/bureau',
}
