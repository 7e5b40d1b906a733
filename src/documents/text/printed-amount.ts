/** A cell that is written at the right of its column: a figure, a dash, « p.m. ». */
const AMOUNT = /^(?:p\.?\s?m\.?|[\s\d.,\u00a0\u202f€%kM+−–-]+)$/i
export const isPrintedAmount = (text: string): boolean => AMOUNT.test(text)
