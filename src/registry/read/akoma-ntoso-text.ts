import type { ConventionText, Division } from '#domain/convention/convention-text.ts'
import { readAkomaNtoso } from '#registry/extract/akoma-ntoso.ts'
import { citationsIn } from './convention-text/citations.ts'
import { datesIn } from './convention-text/dates.ts'
import { markedTable } from './convention-text/marked-table.ts'
import { partiesIn } from './convention-text/parties.ts'
import { periodOf } from './convention-text/period.ts'
import { ownRules } from './convention-text/rules.ts'
import type { ReadText } from './convention-text.ts'

/** A text of Akoma Ntoso. Ours is as it was written; in those of others, parties, days, laws and amounts are read in the words. */
export function akomaNtosoText(bytes: Uint8Array): ReadText {
  const { isOurs, text, problems } = readAkomaNtoso(bytes)
  return { text: isOurs ? text : readInWords(text), problems }
}

function readInWords(text: ConventionText): ConventionText {
  const rules = ownRules()
  const isLaw = text.nature === 'law'
  const divisions = isLaw ? text.divisions : text.divisions.map(withAmounts)
  const dates = datesIn(divisions)
  const { starts, ends } = isLaw ? { starts: null, ends: null } : periodOf(text.title, divisions, dates)
  const cover = text.unplaced.filter(({ reason }) => reason === 'cover').map((one) => one.text)
  return {
    ...text,
    divisions,
    dates,
    citations: citationsIn(divisions, rules.citations),
    parties: partiesIn(divisions, [text.title, ...cover], rules.tables),
    starts,
    ends,
  }
}

const withAmounts = (division: Division): Division => ({
  ...division,
  blocks: division.blocks.map((block) =>
    block.kind === 'table' ? { ...block, financial: markedTable(block.rows, block.headRows, block.caption) } : block,
  ),
  divisions: division.divisions.map(withAmounts),
})
