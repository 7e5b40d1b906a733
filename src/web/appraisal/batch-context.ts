import type { AppraisedFile } from '#application/appraise-file.ts'
import type { House } from '#application/ports/house.ts'
import { permitInHouse } from '#application/permit.ts'
import { letterValues } from './letter-values.ts'
import { officerNames } from './names.ts'

/** What steps of a person are asked with, and what names them: their officers, others whom the page names, and templates. */
export async function stepContext(house: House, personId: string, others: readonly string[] = []) {
  const on = house.today()
  const serving = await permitInHouse(house.roles, 'read-queue', personId, on)
  const authorityIds = [...new Set(serving.map(({ authorityId }) => authorityId))]
  const [officers, templates] = await Promise.all([house.fileWork.officers(authorityIds, on), house.letterTemplates.of(authorityIds)])
  return {
    asked: { personId, on, valuesOf: (file: AppraisedFile) => letterValues(file, on) },
    nameOf: await officerNames(house, [...officers.map((officer) => officer.personId), ...others]),
    officers,
    templates,
  }
}
