import { versionOn } from '#domain/convention/text-life.ts'
import { dayOf } from '#domain/time/day.ts'
import type { PactText, VersionHead } from './ports/texts.ts'

/** The published version that is read on a day: the one whose turn it is, else the last; none when nothing is published. */
export function versionReadOn({ versions }: Pick<PactText, 'versions'>, today: string): VersionHead | null {
  const published = versions.filter(({ state }) => state === 'published')
  const day = dayOf(today)
  return (day === undefined ? undefined : versionOn(published, day)) ?? published.at(-1) ?? null
}
