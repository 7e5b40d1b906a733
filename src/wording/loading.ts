/** What a part of the load is, as a person reads it while it goes. */
const PART_LABELS: Readonly<Record<string, string>> = {
  territories: 'communes, EPCI, départements et Régions',
  map: 'contours de la carte',
  indicators: 'indicateurs par territoire',
  facts: 'conventions, chiffres, aides et dates',
  cinemas: 'cinémas et leur histoire',
  films: 'films agréés',
  festivals: 'festivals',
  qpv: 'quartiers prioritaires',
  grants: 'fichiers de subventions',
}

export const partLabel = (part: string): string => PART_LABELS[part] ?? part

/** One line of progress: « Chargement 3/8 : festivals ». */
export const progressLine = (done: number, total: number, part: string | null): string =>
  part === null ? `Chargement terminé (${total}/${total}).` : `Chargement ${done + 1}/${total}\u202f: ${partLabel(part)}`
