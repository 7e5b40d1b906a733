/** Rural classes of the communal density grid. */
export const RURAL_CLASSES: readonly string[] = ['Bourgs ruraux', 'Rural à habitat dispersé', 'Rural à habitat très dispersé']
