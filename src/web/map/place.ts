/** One territory of a map: where it leads, its class from 0, and its value in words. */
export type Place = { readonly id: string; readonly href: string; readonly step: number | null; readonly value: string }
