import { STEP_WORDS } from './pages/laboratory.ts'

/** What a part is called: its step, and its rank when the step is used again. */
export function stepLabel(name: string): string {
  const [, kind = name, rank] = /^(.*?)(?:-(\d+))?$/.exec(name) ?? []
  const label = Object.entries(STEP_WORDS).find(([key]) => key === kind)?.[1].label ?? name
  return rank === undefined ? label : `${label} (${rank})`
}
