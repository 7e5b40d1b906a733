// A million fictitious aids, the same each time, as columns of ours and as lines of a table for PostgreSQL.
import { AXES } from '../src/domain/convention/axis.ts'
import { FUNDER_LEVELS } from '../src/domain/convention/funder-level.ts'
import { AID_NATURES, STAGES, WORK_DOMAINS } from '../src/domain/cofinancing/aid.ts'
import { MOMENTS } from '../src/domain/source/moment.ts'
import { chanceBelow, chanceOf } from '../src/domain/scenario/seeded-chance.ts'

const [CONVENTIONS, YEARS, SCHEMES] = [18, 10, 4]
export const FORMATS = ['feature', 'short', 'documentary', 'series']
const LEVELS = ['region', 'departement', 'metropole', 'epci', 'commune', 'cnc', 'state'].map((level) => FUNDER_LEVELS.indexOf(level))

/** Gives each aid to `take`, work by work: a work has one to three funders, who give it once or twice. */
export function eachAid(count, take) {
  const chance = chanceOf(1_000_000)
  const below = (bound) => chanceBelow(chance, bound)
  let [row, gift, work] = [0, 0, 0]
  while (row < count) {
    const [convention, year, axis, scheme, format] = [
      below(CONVENTIONS),
      2016 + below(YEARS),
      below(2),
      below(SCHEMES),
      below(FORMATS.length),
    ]
    const account = ((convention * YEARS + year - 2016) * 2 + axis) * SCHEMES + scheme
    const [stage, domain] = [below(STAGES.length), below(WORK_DOMAINS.length)]
    for (let funders = 1 + below(3); funders > 0 && row < count; funders -= 1) {
      const level = LEVELS[below(LEVELS.length)]
      for (let times = 1 + below(2); times > 0 && row < count; times -= 1) {
        const voted = below(2000) === 0 ? -1 : 100_00 * (10 + below(2000)) + below(100)
        const cncShare = below(2000) === 0 ? -1 : below(4) === 0 && voted > 0 ? Math.floor(voted / 4) : 0
        const selective = below(2000) === 0 ? -1 : Number(below(10) > 0)
        const paid = below(3) === 0 || voted < 0 ? -1 : voted
        take({ row, convention, year, axis, scheme, account, work, gift, format, level, stage, domain, selective, cncShare, voted, paid })
        row += 1
      }
      gift += 1
    }
    work += 1
  }
  return { gifts: gift, works: work }
}

export function columnsOfAids(count) {
  const ints = (Kind) => new Kind(count)
  const amounts = Object.fromEntries(MOMENTS.map((moment) => [moment, new Float64Array(count).fill(-1)]))
  const columns = {
    count,
    line: ints(Int32Array),
    level: ints(Uint8Array),
    stage: ints(Uint8Array),
    domain: ints(Uint8Array),
    axis: ints(Uint8Array),
    nature: ints(Uint8Array).fill(AID_NATURES.indexOf('grant')),
    selective: ints(Int8Array),
    year: ints(Uint16Array),
    format: ints(Uint16Array),
    formats: FORMATS,
    account: ints(Int32Array),
    gift: ints(Int32Array),
    cncShare: ints(Float64Array),
    amounts,
  }
  const accounts = []
  const workOfGift = new Int32Array(count)
  const { gifts, works } = eachAid(count, (aid) => {
    const { row } = aid
    columns.line[row] = row + 2
    for (const name of ['level', 'stage', 'domain', 'axis', 'selective', 'year', 'format', 'account', 'gift', 'cncShare'])
      columns[name][row] = aid[name]
    amounts.voted[row] = aid.voted
    amounts.paid[row] = aid.paid
    workOfGift[aid.gift] = aid.work
    accounts[aid.account] ??= {
      convention: `c${String(aid.convention).padStart(2, '0')}`,
      year: aid.year,
      axis: AXES[aid.axis],
      scheme: `s${aid.scheme}`,
    }
  })
  return { ...columns, accounts, workOfGift: workOfGift.slice(0, gifts), workCount: works }
}
