import type { Officer } from '#application/ports/file-work.ts'
import type { PlayedRoles } from '#application/ports/played-roles.ts'
import { WORK } from '#wording/pages/appraisal-work.ts'
import type { Names } from './work-line.ts'

/** Names of those who appraise: of their accounts, or of the people whom a visitor plays. */
export const namesOf =
  (officers: readonly Officer[], played: PlayedRoles | null): Names =>
  (personId) =>
    officers.find((officer) => officer.personId === personId)?.name ?? played?.nameOf(personId) ?? WORK.unnamed
