import type { Moment } from '#domain/source/moment.ts'
import type { TerritoryLevel } from '#domain/territory/territory-id.ts'

export const UNKNOWN = 'non connu'

export const LEVEL_LABELS: Readonly<Record<TerritoryLevel, string>> = {
  nation: 'France',
  region: 'Région',
  departement: 'Département',
  epci: 'Intercommunalité',
  commune: 'Commune',
}

/** A level said of several. */
export const LEVEL_PLURALS: Readonly<Record<TerritoryLevel, string>> = {
  nation: 'France',
  region: 'Régions',
  departement: 'Départements',
  epci: 'Intercommunalités',
  commune: 'Communes',
}

export const MOMENT_LABELS: Readonly<Record<Moment, string>> = {
  written: 'écrit',
  voted: 'voté',
  committed: 'engagé',
  mandated: 'mandaté',
  paid: 'payé',
}

/** What each moment means, in a sentence. */
export const MOMENT_MEANINGS: Readonly<Record<Moment, string>> = {
  written: 'Le montant est inscrit dans la convention ou son avenant. Rien n’est encore décidé pour une œuvre.',
  voted: 'L’assemblée qui attribue l’aide l’a votée. Elle peut encore être annulée ou réduite.',
  committed: 'La collectivité ou l’État a réservé la somme et s’est obligé à la payer.',
  mandated: 'L’ordre de payer est donné au comptable public.',
  paid: 'L’argent est versé.',
}

/** Who puts the money, from the widest to the nearest. */
export const FUNDER_LABELS = {
  cnc: 'CNC',
  state: 'État (DRAC)',
  region: 'Région',
  departement: 'Département',
  epci: 'Intercommunalité',
  commune: 'Commune',
  other: 'Autre',
} as const

/** On which side of the bar a funder stands. */
export const SIDE_LABELS = { state: 'CNC', territories: 'Collectivités' } as const

/** Whether a total published for a fund of a Région already contains the CNC's money. */
export const INCLUDES_CNC_LABELS = {
  yes: 'Ce total contient l’argent du CNC : il n’est pas l’effort de la collectivité seule.',
  no: 'Ce total ne contient pas l’argent du CNC.',
  unknown: 'La source ne dit pas si ce total contient l’argent du CNC.',
} as const
