import { nationalKeyNow } from '#application/cofinancing.ts'
import type { Figures } from '#application/ports/figures.ts'
import { COFINANCING } from '#wording/pages/cofinancing.ts'
import { facesTable } from './cofinancing-tables.ts'
import type { HomeView } from './home.ts'
import { keyBars } from './key-bars.ts'

/** Where « 1 pour 2 » stands, for the home page: the latest year known, and the last year of each perimeter under it. */
export async function homeStanding(figures: Figures): Promise<Pick<HomeView, 'standing' | 'lines'>> {
  const faces = await nationalKeyNow(figures)
  const bars = keyBars(faces)
  const lines = bars.map(({ short, sides }) => ({ label: short, sides, href: '/cofinancement' }))
  return {
    standing: bars[0] ?? null,
    lines:
      lines.length === 0 ? null : { title: COFINANCING.chartTitlePlain, subtitle: COFINANCING.chartSub, lines, table: facesTable(faces) },
  }
}
