import type { Kysely } from 'kysely'
import type { ApprovedFilm, ApprovedFilms } from '#application/ports/films.ts'
import { cents } from '#domain/money/cents.ts'
import type { Database } from '../schema.ts'

const GENRES: readonly ApprovedFilm['genre'][] = ['fiction', 'documentaire', 'animation']

/** The films approved by the CNC that the data pack lists. */
export const approvedFilms = (db: Kysely<Database>): ApprovedFilms => ({
  all: async () => {
    const rows = await db
      .selectFrom('approved_film')
      .select(['year', 'budget_cents', 'genre', 'is_french_initiative', 'rank', 'has_regional_aid'])
      .orderBy('year')
      .orderBy('id')
      .execute()
    return rows.map((row) => ({
      year: row.year,
      budget: row.budget_cents === null ? null : cents(row.budget_cents),
      genre: GENRES.find((genre) => genre === row.genre) ?? null,
      isFrenchInitiative: row.is_french_initiative,
      isFirst: row.rank === null ? null : row.rank.split('/').every((rank) => rank.trim() === '1'),
      isMarkedAided: row.has_regional_aid === true,
    }))
  },
})
