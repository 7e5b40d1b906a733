import { NARROW } from '../spaces.ts'

/** Until when what was voted is to be published. */
export const ASSEMBLY_DUE = {
  due: (day: string): string =>
    `Si une aide est attribuée ici, ses données essentielles se publient au plus tard le ${day}${NARROW}: trois mois après la signature de la convention (décret n° 2017-779 du 5 mai 2017). Le jour de la signature n’est pas connu ici ; celui de la séance est compté, par prudence.`,
  late: (day: string): string => `Publication en retard : attendue au plus tard le ${day} si une aide est attribuée`,
} as const
