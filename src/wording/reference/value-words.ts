import type { AidNature, Stage, WorkDomain } from '#domain/cofinancing/aid.ts'
import type { Axis } from '#domain/convention/axis.ts'
import type { FunderLevel } from '#domain/convention/funder-level.ts'
import type { RationingMethod } from '#domain/scenario/scenario.ts'
import type { SourceStatus } from '#domain/source/status.ts'
import { METHOD_LABELS } from '../pages/laboratory.ts'

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  concept: 'concept',
  writing: 'écriture',
  development: 'développement',
  production: 'production',
  'post-production': 'postproduction',
  distribution: 'distribution',
  support: 'accompagnement',
  transmission: 'transmission',
}
export const LEVEL_WORDS: Readonly<Record<FunderLevel, string>> = {
  ue: 'Union européenne',
  state: 'État',
  cnc: 'CNC',
  region: 'Région',
  departement: 'Département',
  metropole: 'métropole',
  epci: 'intercommunalité',
  commune: 'commune',
  other: 'autre',
}
const DOMAINS: Readonly<Record<WorkDomain, string>> = { cinema: 'cinéma', audiovisual: 'audiovisuel', digital: 'numérique' }
const NATURES: Readonly<Record<AidNature, string>> = { grant: 'subvention', advance: 'avance', investment: 'investissement' }
const AXES: Readonly<Record<Axis, string>> = {
  creation: 'création',
  industry: 'filières et emploi',
  diffusion: 'diffusion culturelle',
  'image-education': 'éducation aux images',
  heritage: 'patrimoine',
  implementation: 'mise en œuvre',
}
const STATUSES: Readonly<Record<SourceStatus, string>> = {
  'in-force': 'en vigueur',
  proposed: 'proposition',
  example: 'exemple',
  policy: 'hypothèse de l’auteur du fichier',
}
const METHODS: Readonly<Record<RationingMethod, string>> = METHOD_LABELS

/** What each word of a closed list means; a word of a file without its meaning fails a test. */
export const VALUE_WORDS: Readonly<Record<string, string>> = {
  ...STAGE_WORDS,
  ...LEVEL_WORDS,
  ...DOMAINS,
  ...NATURES,
  ...AXES,
  ...STATUSES,
  ...METHODS,
  line: 'chaque ligne seule',
  convention: 'le total de la convention dans l’année',
  'fragile-population': 'selon les habitants fragiles',
  population: 'selon la population',
  need: 'le besoin',
  'present-per-inhabitant': 'les euros par habitant d’aujourd’hui',
  above: 'au-dessus de la médiane',
  below: 'au-dessous de la médiane',
  'effort-kept': 'l’effort n’a pas baissé',
  present: 'ce que chacun reçoit aujourd’hui',
  'next-year': 'à l’année suivante',
  return: 'rendu à l’État',
  'catch-up': 'aux moins équipés, comme le dernier rattrapage',
}
