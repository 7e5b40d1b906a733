import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Applications } from '#application/ports/applications.ts'
import { deleteOldDrafts } from '#application/retire-files.ts'
import { archivesOn, ASKED, AT, fingerprint, sha256 } from '../../../test/contracts/archives-bed.ts'
import { STORE_KINDS } from '../../../test/contracts/stores.ts'
import { applicationsOf } from './applications.ts'
import { archivesOf } from './archives.ts'

describe.each(STORE_KINDS)('a draft that was never sent, on %s', (kind) => {
  const bed = archivesOn(kind)
  let files: Applications
  beforeAll(() => {
    files = applicationsOf(bed.store.db)
  })

  it('goes with the account of whoever wrote it, with its documents; a sent file does not', async () => {
    await bed.begun('brouillon', 'brouillon', 'partante')
    await bed.begun('partagé', 'partagé', 'partante')
    await files.tie('partagé', 'autre', 'co-applicant', '', 'partante')
    await bed.begun('envoyé', 'envoyé', 'partante')
    await files.send('envoyé', { seen: 0, at: AT, by: { personId: 'partante', role: 'applicant' }, fingerprint })
    await bed.begun('suite', 'suite', 'autre', 'brouillon')
    expect(await archivesOf(bed.store.db).deleteDraftsOf('partante')).toBe(1)
    expect([await files.find('brouillon'), (await files.find('suite'))?.formerId]).toEqual([null, null])
    expect((await files.ofPerson('partante')).map(({ id }) => id)).toEqual(['envoyé'])
    expect((await files.ofPerson('autre')).map(({ id }) => id).toSorted()).toEqual(['partagé', 'suite'])
    const bytes = sha256('brouillon')
    expect(await bed.store.db.selectFrom('deposited_file').select('size').where('fingerprint', '=', bytes).execute()).toEqual([])
  })

  it.each([
    ['touched the day before two years ago', '2024-06-14T10:00:00Z', 1],
    ['touched two years ago to the day', '2024-06-15T10:00:00Z', 0],
    ['touched the day after', '2024-06-16T10:00:00Z', 0],
  ])('%s', async (_, savedAt, deleted) => {
    await bed.begun(savedAt)
    await bed.store.db
      .updateTable('application')
      .set({ saved_at: sql<Date>`${savedAt}::timestamptz` })
      .where('id', '=', savedAt)
      .execute()
    expect((await bed.room()).oldDrafts).toBe(deleted)
    expect(await deleteOldDrafts(bed.desk(), { ...ASKED, personId: 'autrice' })).toEqual({ kind: 'not-yours' })
    expect(await deleteOldDrafts(bed.desk(), ASKED)).toEqual({ kind: 'deleted', drafts: deleted })
    expect((await files.find(savedAt)) === null).toBe(deleted === 1)
  })
})
