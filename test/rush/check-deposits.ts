import { sql } from 'kysely'
import { sha256 } from '#registry/fingerprint.ts'
import { sortedJson } from '#main/sorted-json.ts'
import type { Store } from '#store/connect.ts'
import { canonical, sha256Text } from '#store/sql/append-log.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import type { Acknowledged } from './deposit.ts'
import { ROUND } from './rush-bed.ts'

/** Every way in which the database departs from what was acknowledged: each deposit there, whole, once, and nothing sent besides. */
export async function checkDeposits(
  { db }: Store,
  acknowledged: readonly Acknowledged[],
): Promise<{ problems: string[]; unsentDrafts: number }> {
  const problems: string[] = []
  const expect = (holds: boolean, words: string): void => void (holds || problems.push(words))
  const files = applicationsOf(db)
  for (const one of acknowledged) problems.push(...(await departuresOf(files, one)).map((words) => `${one.number}: ${words}`))

  const rows = await db.selectFrom('application').select(['id', 'number', 'state']).where('round_id', '=', ROUND).execute()
  const sent = rows.filter(({ number }) => number !== null)
  expect(sent.length === acknowledged.length, `${sent.length} files sent for ${acknowledged.length} acknowledged`)
  const places = sent.map(({ number }) => Number(number?.slice(-5))).toSorted((a, b) => a - b)
  expect(
    places.every((place, at) => place === at + 1),
    'numbers do not follow each other',
  )
  const people = await db
    .selectFrom('application_person')
    .innerJoin('application', 'application.id', 'application_id')
    .select(['person_id'])
    .where('number', 'is not', null)
    .execute()
  expect(new Set(people.map(({ person_id }) => person_id)).size === sent.length, 'somebody deposited twice')

  const { rows: changed } = await sql<{ fingerprint: string }>`select fingerprint from deposited_file
    where encode(sha256(bytes), 'hex') <> fingerprint or length(bytes) <> size`.execute(db)
  problems.push(...changed.map(({ fingerprint }) => `bytes changed: ${fingerprint}`))

  const entries = await db
    .selectFrom('log_entry')
    .innerJoin('log_opening', 'log_opening.seq', 'log_entry.seq')
    .select(['text', 'salt', 'value'])
    .where('name', '=', 'file')
    .orderBy('log_entry.seq')
    .execute()
  const logged = entries.flatMap(({ text, salt, value: kept }) => {
    const entry = JSON.parse(text) as { act: string; commitments: { file: string } }
    const { value } = kept as { value: { number: string; fingerprint: string } }
    expect(sha256Text(`${salt}${canonical(value)}`) === entry.commitments.file, `${value.number}: its entry commits to something else`)
    return entry.act === 'file-sent' ? [`${value.number} ${value.fingerprint}`] : []
  })
  const due = acknowledged.map(({ number, fingerprint }) => `${number} ${fingerprint}`)
  expect(logged.toSorted().join('\n') === due.toSorted().join('\n'), 'the log does not tell each deposit once')
  return { problems, unsentDrafts: rows.length - sent.length }
}

async function departuresOf(
  files: ReturnType<typeof applicationsOf>,
  { wish, fileId, number, fingerprint }: Acknowledged,
): Promise<string[]> {
  const file = await files.find(fileId)
  if (file === null) return ['gone']
  const [copies, events] = [await files.sent(fileId), await files.events(fileId)]
  const [copy] = copies
  const meant = wish.documents.map(({ sha256: one }) => one).toSorted()
  const kept = (parts: readonly { readonly fingerprint: string }[] = []): string[] => parts.map((part) => part.fingerprint).toSorted()
  const checks: readonly [boolean, string][] = [
    [file.number === number && file.state === 'submitted', 'another number or state'],
    [file.sentFingerprint === fingerprint && copy?.fingerprint === fingerprint, 'another fingerprint'],
    [copies.length === 1, `${copies.length} copies`],
    [copy?.content.title === wish.title && copy.content.applicant.name === wish.who.name, 'another content'],
    [sha256(sortedJson({ content: copy?.content, parts: copy?.parts })) === fingerprint, 'a copy that its seal does not cover'],
    [
      kept(file.parts).join() === meant.join() && kept(copy?.parts).join() === meant.join(),
      `${file.parts.length} documents, ${meant.length} meant`,
    ],
    [events.filter(({ kind }) => kind === 'submit').length === 1, 'not sent once'],
  ]
  return checks.flatMap(([holds, words]) => (holds ? [] : [words]))
}
