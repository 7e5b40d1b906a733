import { parse } from 'yaml'
import { z } from 'zod'

const Placed = {
  section: z.string().optional(),
  row: z.union([z.string(), z.array(z.string())]).optional(),
  column: z.string().optional(),
  line: z.string().optional(),
  find: z.string().optional(),
  scale: z.enum(['', 'k', 'M']).optional(),
}
const Described = {
  id: z.string().optional(),
  chiffre: z.string().optional(),
  minus: z.tuple([z.string(), z.string()]).optional(),
  territory: z.string().optional(),
  convention: z.string().optional(),
  subject: z.string().optional(),
  label: z.string().optional(),
  year: z.number().int().optional(),
  years: z.tuple([z.number().int(), z.number().int()]).optional(),
  unit: z.string().optional(),
  funder: z.string().optional(),
  includes_cnc: z.enum(['yes', 'no', 'unknown', 'not-applicable']).optional(),
  perimeter: z.string().optional(),
  moment: z.enum(['written', 'voted', 'committed', 'mandated', 'paid']).nullish(),
  precision: z.enum(['exact', 'about', 'computed']).optional(),
  sources: z.array(z.string()).optional(),
  disagrees_with: z.array(z.string()).optional(),
  also: z.array(z.strictObject({ ...Placed, tags: z.array(z.string()).optional() })).optional(),
}
const Entry = z.strictObject({ ...Placed, ...Described })
const Plan = z.strictObject({
  figures: z.array(Entry).optional(),
  groups: z.array(z.strictObject({ common: Entry, figures: z.array(Entry) })).optional(),
})

/** How one figure is read and described; what a group has in common is already in it. */
export type PlannedFigure = z.infer<typeof Entry>

/** The figures that a reviewed plan describes, in its order. */
export function figurePlan(text: string): PlannedFigure[] {
  const { figures = [], groups = [] } = Plan.parse(parse(text))
  return [...figures, ...groups.flatMap(({ common, figures: entries }) => entries.map((entry) => merged(common, entry)))]
}

/** A figure that says where it stands forgets the place its group has in common, but for the section. */
function merged(common: PlannedFigure, entry: PlannedFigure): PlannedFigure {
  const { row, column, line, ...rest } = common
  if (entry.minus !== undefined) return { ...rest, ...entry }
  if (entry.line !== undefined) return { ...rest, ...entry }
  return { ...rest, ...(line === undefined ? { row, column } : { line }), ...entry }
}
