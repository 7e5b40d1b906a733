/** Whose money it is. */
export type FunderLevel = 'ue' | 'state' | 'cnc' | 'region' | 'departement' | 'metropole' | 'epci' | 'commune' | 'other'
export const FUNDER_LEVELS: readonly FunderLevel[] = [
  'ue',
  'state',
  'cnc',
  'region',
  'departement',
  'metropole',
  'epci',
  'commune',
  'other',
]
