import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLog } from '#application/export-log.ts'
import { openAwardRows, openAwards } from '#application/open-awards.ts'
import { publicMinutes, yearSelection, type RoundMinutes, type YearSelection } from '#application/read-selection.ts'
import type { Authority } from '#application/ports/schemes.ts'
import type { Deliberation } from '#application/ports/deliberations.ts'
import type { LinearSolver } from '#application/ports/linear-solver.ts'
import type { LinearRow } from '#domain/scenario/linear-model.ts'
import { playYear, yearWords } from '#main/demonstration.ts'
import { logSigner } from '#main/log-signer.ts'
import { sortedJson } from '#main/sorted-json.ts'
import { scdlDeliberations } from '#open-data/scdl-deliberations.ts'
import { sha256 } from '#registry/fingerprint.ts'
import { linearSolvers } from '../../src/solver/open-solver.ts'
import type { Store } from '#store/connect.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { committeeMeetingsOf } from '#store/sql/committee-meetings.ts'
import { committeeMembersOf } from '#store/sql/committee-members.ts'
import { committeesOf } from '#store/sql/committees.ts'
import { decisionLogOf } from '#store/sql/decision-log.ts'
import { deliberationsOf } from '#store/sql/deliberations.ts'
import { fileWorkOf } from '#store/sql/file-work.ts'
import { letterTemplatesOf } from '#store/sql/letter-templates.ts'
import { ownAnswersOf } from '#store/sql/own-answers.ts'
import { paymentsOf } from '#store/sql/payments.ts'
import { rolesOf } from '#store/sql/roles.ts'
import { schemesOf } from '#store/sql/schemes.ts'
import { selectionOf } from '#store/sql/selection.ts'
import { deliberationsList, publicDeliberation } from '#web/assembly/public-view.ts'
import { minutesView, yearView } from '#web/views/selection.ts'
import { checkedGrants } from '../fixtures/checked-grants.ts'
import { soundInstant } from '../fixtures/small-authority.ts'
import { freshStore } from './stores.ts'

const ROOT = join(import.meta.dirname, '../..')
const AUTHORITY = 'val-d-exemple'
const TODAY = '2026-11-25'
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-adversary-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Somebody who has read everything that is public of a year, and adds and subtracts. */
describe('an adversary who reads all that is public of the demonstration’s year', () => {
  let store: Store
  let minutes: readonly RoundMinutes[]
  let selections: readonly YearSelection[]
  let published: readonly Deliberation[]
  let everything = ''
  let awards = ''
  let authorities: readonly Authority[]
  beforeAll(async () => {
    store = await freshStore('embedded')
    const { db } = store
    const log = decisionLogOf(db, logSigner(folder))
    await log.openKey(soundInstant('2025-09-01T08:00:00.000Z'))
    const [schemes, selection, deliberations] = [schemesOf(db), selectionOf(db), deliberationsOf(db)]
    const desk = {
      schemes,
      deliberations,
      roles: rolesOf(db),
      committees: committeesOf(db),
      committeeMembers: committeeMembersOf(db),
      committeeMeetings: committeeMeetingsOf(db),
      fileWork: fileWorkOf(db),
      letterTemplates: letterTemplatesOf(db),
      payments: paymentsOf(db),
      ownAnswers: ownAnswersOf(db),
      deMinimis: [],
      applications: applicationsOf(db),
      fingerprintOf: (value: object) => sha256(sortedJson(value)),
      sha256,
    }
    await settled(store)
    await playYear(ROOT, desk, yearWords(ROOT), () => {})
    published = await deliberations.published()
    minutes = await publicMinutes({ selection, schemes }, AUTHORITY)
    const years = (await yearSelection({ selection, schemes }, AUTHORITY, null, TODAY))?.years ?? []
    const read = await Promise.all(years.map((year) => yearSelection({ selection, schemes }, AUTHORITY, year, TODAY)))
    selections = read.flatMap((one) => one ?? [])
    const all = await schemes.all()
    authorities = await schemes.authorities()
    awards = scdlDeliberations(published, authorities)
    everything = JSON.stringify([
      deliberationsList(published, authorities),
      published.map((one) =>
        publicDeliberation(one, all, {
          rows: openAwardRows(openAwards(published, authorities)),
          minutes: new Set(minutes.map(({ round }) => round.id)),
        }),
      ),
      selections.map(yearView),
      minutes.map((one) => minutesView(one, { committee: '', scheme: '', members: [] })),
      awards,
      await exportLog(log, soundInstant('2199-12-31T10:00:00.000Z')),
    ])
  }, 300_000)
  afterAll(() => store.close())

  it('has something to read: awards, departures, rounds and a year told', () => {
    expect(published.length).toBeGreaterThan(3)
    expect(minutes.length).toBeGreaterThan(3)
    expect(selections.some(({ waiting }) => waiting.length === 0)).toBe(true)
    expect(everything).toContain('motif non communiqué')
  })

  it('reads awards that lack nothing for check-grants, each with how it is paid', () => {
    expect(awards.split('\r\n').length).toBeGreaterThan(40)
    const { code, report } = checkedGrants(folder, 'annee.csv', awards)
    expect([code, report.valid, report.problems]).toEqual([0, true, []])
    const terms = published.flatMap(({ paymentTerms }) => paymentTerms?.conditions ?? [])
    expect(new Set(terms).size).toBeGreaterThan(1)
  })

  it('follows each award to its own row of open data', () => {
    const rows = awards.split('\r\n')
    const named = openAwards(published, authorities)
    const places = openAwardRows(named)
    expect(named.filter(({ item }) => !rows[(places.get(item.applicationId) ?? 0) - 1]?.includes(item.applicant.name))).toEqual([])
    expect(new Set(places.values()).size).toBe(named.length)
  })

  it('is shown first a year that is told, though a later one is not', async () => {
    const opened = await yearSelection({ selection: selectionOf(store.db), schemes: schemesOf(store.db) }, AUTHORITY, null, TODAY)
    expect([opened?.waiting, (opened?.applied ?? 0) > 0, opened?.year === opened?.years[0]]).toEqual([[], true, false])
    expect(selections.flatMap(({ waiting }) => waiting).every(({ scheme, label }) => scheme !== '' && label !== '')).toBe(true)
  })

  it('names no project that was not awarded, nor its file, nor its applicant, nor any natural person', async () => {
    const rows = await store.db
      .selectFrom('application')
      .select(['id', 'number', 'state', 'content'])
      .where('number', 'is not', null)
      .execute()
    const said = rows.map((row) => ({ ...row, content: row.content as { title: string; applicant: { name: string; kind: string } } }))
    const isAwarded = ({ state }: (typeof said)[number]): boolean => ['awarded', 'settled', 'lapsed'].includes(state)
    const public_ = said.filter(isAwarded)
    const [titles, names] = [
      new Set(public_.map(({ content }) => content.title)),
      new Set(public_.map(({ content }) => content.applicant.name)),
    ]
    const secret = said.filter((row) => !isAwarded(row))
    expect(secret.length).toBeGreaterThan(100)
    const leaks = secret.flatMap(({ id, number, content }) => [
      ...(everything.includes(number ?? id) ? [number] : []),
      ...(!titles.has(content.title) && everything.includes(content.title) ? [content.title] : []),
      ...(!names.has(content.applicant.name) && everything.includes(content.applicant.name) ? [content.applicant.name] : []),
    ])
    expect(leaks).toEqual([])
    const persons = said.filter(({ content }) => content.applicant.kind === 'natural-person').map(({ content }) => content.applicant.name)
    expect(persons.filter((name) => everything.includes(name))).toEqual([])
  })

  it('reads no vote, no reader and no recusal', async () => {
    const people = await store.db.selectFrom('role_given').select('person_id').distinct().execute()
    expect(people.map(({ person_id }) => person_id).filter((id) => everything.includes(`"${id}"`))).toEqual([])
    expect(everything).not.toMatch(/inFavour|abstained|"took"|"recused"|cast-ballot/)
  })

  it('finds again no count that is kept silent, by any sum of what is told', async () => {
    const found: string[] = []
    const unsaid = await linearSolvers().during(async (solver) => {
      let count = 0
      for (const { year, tables, waiting, applied } of selections.filter((one) => one.waiting.length === 0)) {
        expect([waiting.length, applied > 0]).toEqual([0, true])
        const recommended = await totalRecommended(year)
        for (const { dimension, rows } of tables)
          for (const [field, sum] of [
            ['applied', applied],
            ['recommended', recommended],
          ] as const) {
            const silent = rows.filter((row) => row[field] === null)
            count += silent.length
            const left = rows.reduce((all, row) => all - (row[field] ?? 0), sum)
            const least = silent.map((row) => (field === 'applied' ? row.awarded : 0))
            for (const place of silent.keys())
              if (await isFound(solver, least, left, place)) found.push(`${year} ${dimension} ${field} ${silent[place]?.category}`)
          }
      }
      for (const { round, heard, opinions } of minutes) {
        const { recommended, ...others } = opinions
        const kinds = Object.keys(others) as (keyof typeof others)[]
        const values = Object.values(others)
        // An award says its opinion, and leads to its round.
        const awarded = published
          .flatMap(({ items }) => items)
          .filter(({ roundId, result }) => roundId === round.id && result?.decision?.kind === 'award')
        const floors = kinds
          .filter((kind) => others[kind] === null)
          .map((kind) => awarded.filter(({ opinion }) => opinion?.kind === kind).length)
        const left = heard - (recommended ?? 0) - values.reduce<number>((all, value) => all + (value ?? 0), 0)
        const silent = values.filter((value) => value === null).length
        count += silent
        for (let place = 0; place < silent; place += 1) if (await isFound(solver, floors, left, place)) found.push(`${round.id} ${place}`)
      }
      return count
    })
    expect(unsaid).toBeGreaterThan(10)
    expect(found).toEqual([])
  })

  it('is told answers and territories, whoever would not answer apart from whoever was not asked', () => {
    const told = selections.filter(({ waiting }) => waiting.length === 0)
    const kinds = told.flatMap(({ ownTables }) => ownTables.flatMap(({ rows }) => rows.map(({ category }) => category)))
    expect(kinds).toEqual(expect.arrayContaining(['women', 'from-30', 'author', 'declined', 'unanswered']))
    const places = told.flatMap(({ tables }) =>
      tables.flatMap(({ dimension, rows }) => rows.map(({ category }) => `${dimension} ${category}`)),
    )
    expect(places).toEqual(expect.arrayContaining(['rurality rural', 'rurality urban', 'rurality ', 'departement 23']))
    expect(everything).toContain('Ne souhaite pas répondre')
  })

  it('finds no answer given for statistics that is kept silent, by lines, columns and what bounds them', async () => {
    const found: string[] = []
    const unsaid = await linearSolvers().during(async (solver) => {
      let count = 0
      for (const { year, ownTables } of selections)
        for (const { question, rows } of ownTables) {
          const totals = await totalsOf(year)
          const cells = rows.flatMap((row, at) => OWN_KINDS.map((kind) => ({ name: `${kind}${at}`, said: row[kind] })))
          const bounds = cells.map(({ name, said }) => ({ name, low: said ?? 0, high: said }))
          const sums = OWN_KINDS.map((kind): LinearRow => ({
            name: kind,
            terms: rows.map((_, at) => ({ name: `${kind}${at}`, times: 1 })),
            sense: '=',
            against: totals[kind],
          }))
          const within = rows.flatMap((_, at) =>
            (['recommended', 'awarded'] as const).map((kind): LinearRow => ({
              name: `${kind}_within_${at}`,
              terms: [
                { name: `applied${at}`, times: 1 },
                { name: `${kind}${at}`, times: -1 },
              ],
              sense: '>=',
              against: 0,
            })),
          )
          for (const { name } of cells.filter(({ said }) => said === null)) {
            count += 1
            if (await hasOneValue(solver, name, [...sums, ...within], bounds)) found.push(`${year} ${question} ${name}`)
          }
        }
      return count
    })
    expect(unsaid).toBeGreaterThan(5)
    expect(found).toEqual([])
  })

  it('is told what was committed, mandated and paid at the end of a quarter, and finds the payment of no award', async () => {
    const told = selections.filter(({ money }) => money.moments.some(({ awards }) => awards > 0))
    expect(told.length).toBeGreaterThan(0)
    const found: string[] = []
    await linearSolvers().during(async (solver) => {
      for (const { year, money } of told) {
        const awards = await awardsOf(year)
        expect([awards.length, awards.reduce((sum, one) => sum + one, 0)]).toEqual([money.awards, money.voted])
        for (const { moment, asOf, awards: count, amount } of money.moments.filter((one) => one.awards > 0)) {
          expect(asOf.slice(5)).toMatch(/^(03-31|06-30|09-30|12-31)$/)
          expect([1, 2, 3, 4]).not.toContain(awards.length - count)
          if (amount === money.voted) continue
          for (const place of awards.keys()) if (isPaymentFound(awards, place, amount, count)) found.push(`${year} ${moment} ${place}`)
        }
        // All moments of one quarter together: what is paid is within what is ordered.
        const [first] = money.moments
        const together = money.moments.filter((one) => one.asOf === first?.asOf && one.awards > 0 && one.amount !== money.voted)
        const names = together.map(({ moment }) => moment)
        const rows: LinearRow[] = together.map(({ moment, amount }) => ({
          name: `sum_${moment}`,
          terms: awards.map((_, at) => ({ name: `${moment}${at}`, times: 1 })),
          sense: '=',
          against: amount / 100,
        }))
        if (names.includes('mandated') && names.includes('paid'))
          for (const at of awards.keys())
            rows.push({
              name: `within${at}`,
              terms: [
                { name: `mandated${at}`, times: 1 },
                { name: `paid${at}`, times: -1 },
              ],
              sense: '>=',
              against: 0,
            })
        const bounds = names.flatMap((moment) => awards.map((award, at) => ({ name: `${moment}${at}`, low: 0, high: award / 100 })))
        // One award of each amount: those of the same amount are alike.
        for (const moment of names)
          for (const place of [...new Set(awards)].map((award) => awards.indexOf(award)))
            if (await hasOneValue(solver, `${moment}${place}`, rows, bounds, [])) found.push(`${year} ${moment} ${place} together`)
      }
    })
    expect(found).toEqual([])
  })

  it('an answer erased once its year is told silences the answers of that year, and nothing else', async () => {
    const year = selections.find(({ waiting }) => waiting.length === 0)?.year ?? expect.fail('no year is told')
    const [selection, schemes] = [selectionOf(store.db), schemesOf(store.db)]
    const decided = await store.db
      .selectFrom('own_answers')
      .innerJoin('application', 'application.id', 'application_id')
      .innerJoin('round', 'round.id', 'round_id')
      .select('application_id')
      .where('gender', 'is not', null)
      .where('state', '=', 'refused')
      .where('closes_at', '<', new Date(`${year + 1}-01-01`))
      .where('closes_at', '>=', new Date(`${year}-01-01`))
      .executeTakeFirstOrThrow()
    await ownAnswersOf(store.db).erase(decided.application_id)
    const told = await yearSelection({ selection, schemes }, AUTHORITY, year, TODAY)
    expect([told?.isAnswerErased, told?.ownTables, (told?.applied ?? 0) > 0]).toEqual([true, [], true])
  })

  it('a year is told no more once some of its files were destroyed: what is left would tell them by difference', async () => {
    const [selection, schemes] = [selectionOf(store.db), schemesOf(store.db)]
    const year = selections.find(({ waiting }) => waiting.length === 0)?.year ?? expect.fail('no year is told')
    const first = (await selection.files(AUTHORITY)).find(({ isPublished }) => isPublished)
    await store.db
      .updateTable('application')
      .set({ destroyed_at: '2036-01-01T00:00:00.000Z' })
      .where('round_id', '=', first?.roundId ?? '')
      .execute()
    const told = await yearSelection({ selection, schemes }, AUTHORITY, year, TODAY)
    expect([told?.isDestroyed, told?.applied, told?.tables.flatMap(({ rows }) => rows)]).toEqual([true, 0, []])
  })

  /** The sums awarded in a year, each published under its name. */
  async function awardsOf(year: number): Promise<number[]> {
    const ofYear = await store.db.selectFrom('round').select(['id', 'closes_at']).execute()
    const rounds = new Set(ofYear.filter(({ closes_at }) => new Date(closes_at).getUTCFullYear() === year).map(({ id }) => id))
    return (await selectionOf(store.db).files(AUTHORITY)).flatMap(({ roundId, awarded }) =>
      awarded !== null && rounds.has(roundId) ? [awarded] : [],
    )
  }

  /** What everybody may count of a year that is told. */
  async function totalsOf(year: number): Promise<Readonly<Record<(typeof OWN_KINDS)[number], number>>> {
    const one = selections.find((selection) => selection.year === year)
    const awarded = one?.tables[0]?.rows.reduce((all, row) => all + row.awarded, 0)
    return { applied: one?.applied ?? 0, recommended: await totalRecommended(year), awarded: awarded ?? 0 }
  }

  /** What everybody may count: every published decision says whether it follows a recommendation. */
  async function totalRecommended(year: number): Promise<number> {
    const rows = await store.db
      .selectFrom('opinion')
      .innerJoin('application', 'application.id', 'opinion.application_id')
      .innerJoin('round', 'round.id', 'application.round_id')
      .select('closes_at')
      .where('opinion.kind', '=', 'recommended')
      .execute()
    return rows.filter(({ closes_at }) => new Date(closes_at).getUTCFullYear() === year).length
  }
})

const OWN_KINDS = ['applied', 'recommended', 'awarded'] as const

/** The communes of the year as they would be loaded, with what their density makes them. */
async function settled({ db }: Store): Promise<void> {
  const { communes } = yearWords(ROOT)
  const departements = [...new Set(communes.map(({ id }) => id.slice('commune-'.length, -3)))]
  await db
    .insertInto('territory')
    .values(departements.map((code) => ({ id: `departement-${code}`, level: 'departement', code, name: code })))
    .execute()
  await db
    .insertInto('territory')
    .values(
      communes.map(({ id, name }) => {
        const code = id.slice('commune-'.length)
        return { id, level: 'commune', code, name, departement_id: `departement-${code.slice(0, -3)}` }
      }),
    )
    .execute()
  const density = (name: string): string =>
    ['Limoges', 'Guéret', 'Brive-la-Gaillarde'].includes(name) ? 'Grands centres urbains' : 'Bourgs ruraux'
  await db
    .insertInto('territory_profile')
    .values(communes.map(({ id, name }) => ({ territory_id: id, density_class: density(name) })))
    .execute()
}

/** Whether whole cents for so many awards, each within its own, leave one of them a single value. */
function isPaymentFound(awards: readonly number[], place: number, sum: number, count: number): boolean {
  const others = awards.filter((_, at) => at !== place).toSorted((a, b) => b - a)
  const most = (of: number): number => others.slice(0, of).reduce((all, one) => all + one, 0)
  const mayBeNone = count <= others.length && count <= sum && sum <= most(count)
  const [low, high] = [Math.max(1, sum - most(count - 1)), Math.min(awards[place] ?? 0, sum - (count - 1))]
  return (mayBeNone ? 1 : 0) + Math.max(0, high - low + 1) === 1
}

type Bounds = readonly { readonly name: string; readonly low: number; readonly high: number | null }[]

/** Whether whole numbers that hold all this leave one of them a single value. */
async function hasOneValue(
  solver: LinearSolver,
  name: string,
  rows: readonly LinearRow[],
  bounds: Bounds,
  wholes = bounds.map((bound) => bound.name),
): Promise<boolean> {
  const edge = async (times: 1 | -1): Promise<number> => {
    const answer = await solver.solve({ objective: [{ name, times }], rows, bounds, wholes })
    return answer.kind === 'optimal' ? Math.round(times * answer.objective * 100) : expect.fail(answer.kind)
  }
  return (await edge(1)) === (await edge(-1))
}

/** Whether what is left for some counts leaves one of them a single value. */
async function isFound(solver: LinearSolver, least: readonly number[], left: number, place: number): Promise<boolean> {
  const names = least.map((_, at) => `c${at}`)
  const rows: LinearRow[] = [{ name: 'sum', terms: names.map((name) => ({ name, times: 1 })), sense: '=', against: left }]
  const bounds = names.map((name, at) => ({ name, low: least[at] ?? 0, high: null }))
  return hasOneValue(solver, `c${place}`, rows, bounds)
}
