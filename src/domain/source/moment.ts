/**
 * When in its life an amount was known: written in a convention, voted by the awarding body, committed,
 * mandated (payment ordered) or paid. Published statistics mix them; we never do.
 */
export type Moment = 'written' | 'voted' | 'committed' | 'mandated' | 'paid'

export const MOMENTS: readonly Moment[] = ['written', 'voted', 'committed', 'mandated', 'paid']
