/** What selection is told by. */
export const DIMENSIONS = ['sector', 'stage', 'format', 'first-work', 'applicant', 'departement', 'rurality'] as const
export type Dimension = (typeof DIMENSIONS)[number]
