import type { MeasuredPlace } from '#application/ports/territories.ts'
import type { ComparableRule } from '#domain/territory/comparable.ts'

type Group = readonly MeasuredPlace[]

/** Places kept in all: every commune fits once, in its own group. */
const MOST_PLACES = 40_000

/** Groups of comparable territories, read once and shared by the thousands of pages that compare themselves to the same ones. */
export function comparableGroups(read: (rule: ComparableRule) => Promise<Group>): {
  of: (rule: ComparableRule) => Promise<Group>
  forget: () => void
} {
  const kept = new Map<string, Group>()
  let version = 0
  const trim = (): void => {
    let places = [...kept.values()].reduce((sum, group) => sum + group.length, 0)
    for (const [key, group] of kept) {
      if (places <= MOST_PLACES || kept.size === 1) return
      kept.delete(key)
      places -= group.length
    }
  }
  return {
    of: async (rule) => {
      const key = JSON.stringify(rule)
      const known = kept.get(key)
      if (known !== undefined) {
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const asked = version
      const group = await read(rule)
      if (asked === version) {
        kept.set(key, group)
        trim()
      }
      return group
    },
    forget: () => {
      version += 1
      kept.clear()
    },
  }
}
