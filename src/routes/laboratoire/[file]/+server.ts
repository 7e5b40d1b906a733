import { error } from '@sveltejs/kit'
import { regionsStartingPoint, territoriesUnder } from '#application/starting-points.ts'
import { allocate } from '#domain/scenario/allocate.ts'
import { ruleYaml, scenarioYaml, territoriesCsv } from '#open-data/scenario-files.ts'
import { workbookOf, XLSX_TYPE } from '#open-data/workbook.ts'
import { addressOf, stateOfAddress, withoutScenario } from '#web/laboratory/address.ts'
import { labFiles } from '#web/laboratory/files.ts'
import { outcomesOf } from '#web/laboratory/outcome.ts'
import { printedNote } from '#web/laboratory/printed-note.ts'
import { allocationTable, equityTable } from '#web/laboratory/tables.ts'
import { certificateAnswer } from '#wording/answers/certificate.ts'
import { allocationRefusalSentence } from '#wording/allocation-refusals.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { UNREAD } from '#wording/pages/laboratory.ts'
import type { RequestHandler } from './$types'

/** The files of the first scenario of an address: what the commands read, and what one takes away. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
  const { figures, territories, laboratory, engineFiles } = locals.house
  const start = await regionsStartingPoint({ figures, territories }, laboratory.need)
  const reading = stateOfAddress(url.searchParams, [start.id], withoutScenario(laboratory.ready))
  if ('unread' in reading) error(400, { message: UNREAD.title, advice: UNREAD.address() })
  const [given] = reading.state.scenarios
  if (given === undefined) error(404, PAGE_NOT_FOUND)
  const places = territoriesUnder(start, reading.state)
  const { scenario, rule } = labFiles(given, start, places)
  const texts = {
    scenario: scenarioYaml(scenario, 'regle.yaml', 'territoires.csv'),
    rule: ruleYaml(rule),
    territories: territoriesCsv(places),
  }
  switch (params.file) {
    case 'scenario.yaml':
      return text(texts.scenario, 'application/yaml', params.file)
    case 'regle.yaml':
      return text(texts.rule, 'application/yaml', params.file)
    case 'territoires.csv':
      return text(texts.territories, 'text/csv', params.file)
    case 'certificat.json': {
      const shared = allocate(scenario, rule.key, places)
      if (!('value' in shared)) error(422, { message: shared.refusals.map((refusal) => allocationRefusalSentence(refusal)).join(' ') })
      const sealed = (content: string) => ({ text: content, sha256: engineFiles.sha256(new TextEncoder().encode(content)) })
      const certificate = certificateAnswer(
        { scenario: sealed(texts.scenario), rule: sealed(texts.rule), territories: sealed(texts.territories) },
        shared.value,
      )
      return text(`${JSON.stringify(certificate, null, 1)}\n`, 'application/json', params.file)
    }
    case 'repartition.xlsx': {
      const tables = outcomesOf(reading.state, start).flatMap((outcome, rank) => [
        allocationTable(outcome, rank, start),
        equityTable(outcome, rank),
      ])
      const book = workbookOf(tables, [['Adresse', url.href.replace(`/${params.file}`, '')]])
      return new Response(book.slice().buffer, { headers: attached(XLSX_TYPE, params.file) })
    }
    case 'note.pdf': {
      const [outcome] = outcomesOf(reading.state, start)
      if (outcome === undefined) error(404, PAGE_NOT_FOUND)
      const address = `${url.origin}/laboratoire${addressOf({ ...reading.state, scenarios: [given] })}`
      const note = printedNote({ state: reading.state, scenario: given, outcome, start }, { address, today: locals.house.today() })
      const pdf = await locals.house.documents.pdf(note)
      return new Response(pdf.slice().buffer, { headers: attached('application/pdf', params.file) })
    }
    default:
      error(404, PAGE_NOT_FOUND)
  }
}

const attached = (type: string, name: string): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'x-robots-tag': 'noindex',
})

const text = (content: string, type: string, name: string): Response =>
  new Response(content, { headers: attached(`${type}; charset=utf-8`, name) })
