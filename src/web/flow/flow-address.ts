import { ASSUMPTION_NAMES, isSupposable, type AssumptionName, type FlowAssumptions } from '#domain/flow/assumptions.ts'
import { ASSUMPTION_KEYS } from '#wording/pages/flow-assumptions.ts'

export type UnreadAssumption = { readonly name: AssumptionName; readonly found: string }

/** What an address supposes: each number that it says and that may be supposed, the usual one elsewhere. */
export function assumptionsOf(
  address: URLSearchParams,
  usual: FlowAssumptions,
): { readonly supposed: FlowAssumptions; readonly unread: readonly UnreadAssumption[] } {
  const supposed: Record<AssumptionName, number> = { ...usual }
  const unread: UnreadAssumption[] = []
  for (const name of ASSUMPTION_NAMES) {
    const found = (address.get(ASSUMPTION_KEYS[name]) ?? '').trim()
    if (found === '') continue
    const value = /^[-\u2212]?\d{1,10}$/.test(found) ? Number(found.replace('\u2212', '-')) : Number.NaN
    if (isSupposable(name, value)) supposed[name] = value
    else unread.push({ name, found: found.slice(0, 40) })
  }
  return { supposed, unread }
}
