import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { CompiledFacts } from '#application/ports/facts-compiler.ts'
import { readFactsDocument } from '#registry/extract/facts-document.ts'
import { writeTidyCsv } from '#registry/extract/tidy-csv.ts'
import { readSchemes, schemePlan, SCHEME_COLUMNS } from './aid-schemes.ts'
import { CONVENTION_COLUMNS, EVENT_COLUMNS, readConventions, SIGNATORY_COLUMNS } from './conventions.ts'
import { DEADLINE_COLUMNS, readDeadlines } from './deadlines.ts'
import { figurePlan } from './figure-plan.ts'
import { FACTS, type FigureSources } from './figure-sources.ts'
import { FIGURE_COLUMNS, readFigures } from './figures.ts'
import { INDICATOR_COLUMNS, indicatorDefinitions } from './indicator-definitions.ts'
import { AWARD_COLUMNS, ORGANISATION_COLUMNS, readFundAwards, readOrganisations } from './listed-facts.ts'
import { mapOfCommunes } from './map-of-communes.ts'
import { packIndex } from './pack-index.ts'
import { openSourceFolder } from './source-folder.ts'
import { sourceTitles } from './source-titles.ts'
import { COMMUNE_COLUMNS, PROFILE_COLUMNS, territoryProfiles } from './territory-profiles.ts'
import { SERIES_COLUMNS, yearlySeries } from './yearly-series.ts'

const FIGURE_PLANS = ['figures-conventions', 'figures-national', 'figures-territories', 'figures-education-diffusion']

/** Every file of facts, indicators and the pack's index, from a folder that holds `data/` and `mission/facts.md`: same input, same bytes. */
export function compileFacts(folder: string, root: string): CompiledFacts | undefined {
  if (!existsSync(join(folder, 'data')) || !existsSync(join(folder, FACTS))) return undefined
  const source = openSourceFolder(folder)
  const planOf = (name: string): string => readFileSync(join(root, 'rules/facts', `${name}.yaml`), 'utf8')
  const sources: FigureSources = {
    folder: source,
    document: readFactsDocument(readFileSync(join(folder, FACTS), 'utf8')),
    titles: sourceTitles(planOf('sources')),
    perimeters: z.record(z.string(), z.string()).parse(parse(planOf('perimeters'))),
  }
  const figures = readFigures(
    FIGURE_PLANS.flatMap((name) => figurePlan(planOf(name))),
    sources,
  )
  const { conventions, signatories, events } = readConventions(planOf('conventions'), sources)
  const schemes = schemePlan(planOf('schemes'))
  const { rows: schemeRows, listed } = readSchemes(schemes, sources)
  const map = mapOfCommunes(source)
  const profiles = territoryProfiles(source, map)
  const files = new Map([
    ['data/facts/convention.csv', writeTidyCsv(CONVENTION_COLUMNS, conventions)],
    ['data/facts/convention_signatory.csv', writeTidyCsv(SIGNATORY_COLUMNS, signatories)],
    ['data/facts/convention_event.csv', writeTidyCsv(EVENT_COLUMNS, events)],
    ['data/facts/figure.csv', writeTidyCsv(FIGURE_COLUMNS, figures)],
    ['data/facts/organisation.csv', writeTidyCsv(ORGANISATION_COLUMNS, readOrganisations(source))],
    ['data/facts/aid_scheme.csv', writeTidyCsv(SCHEME_COLUMNS, schemeRows)],
    ['data/facts/deadline.csv', writeTidyCsv(DEADLINE_COLUMNS, readDeadlines(schemes, listed, source))],
    ['data/facts/fund_award.csv', writeTidyCsv(AWARD_COLUMNS, readFundAwards(source))],
    ['data/indicators/definitions.csv', writeTidyCsv(INDICATOR_COLUMNS, indicatorDefinitions(planOf('indicators')))],
    ['data/indicators/nation.csv', writeTidyCsv(PROFILE_COLUMNS, profiles.nation)],
    ['data/indicators/regions.csv', writeTidyCsv(PROFILE_COLUMNS, profiles.region)],
    ['data/indicators/departements.csv', writeTidyCsv(PROFILE_COLUMNS, profiles.departement)],
    ['data/indicators/epcis.csv', writeTidyCsv(PROFILE_COLUMNS, profiles.epci)],
    ['data/indicators/communes.csv', writeTidyCsv(COMMUNE_COLUMNS, profiles.commune)],
    ['data/indicators/series.csv', writeTidyCsv(SERIES_COLUMNS, yearlySeries(source, map))],
    ['data/sources.yaml', packIndex(planOf('pack'), folder, source)],
  ])
  return { files, unread: source.problems.map((problem) => ({ ...problem, file: problem.file ?? '' })) }
}
