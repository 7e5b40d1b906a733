import { Feed } from 'feed'
import type { ToldAct } from '#application/ports/told-acts.ts'
import { actSentence, actTitle } from '#wording/letters.ts'
import { FEEDS } from '#wording/feeds.ts'
import { SITE_NAME } from '#wording/site.ts'

/** A feed that tells nothing yet was changed when feeds began. */
const BEGAN = '2026-11-25T00:00:00Z'
const TAG_YEAR = '2026'

/** Signs that XML does not hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const wellFormed = (text: string): string => text.toWellFormed().replaceAll(FORBIDDEN, '')
/** The library says that titles and summaries are HTML: what we write is text. */
const asHtml = (text: string): string => wellFormed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Acts as an Atom feed, the latest first; an entry keeps its id for ever (a `tag:` of the site and the act's number). */
export function atomFeed(
  acts: readonly ToldAct[],
  { title, path, page, origin }: { title: string; path: string; page: string; origin: string },
): string {
  const host = new URL(origin).hostname
  const feed = new Feed({
    id: `tag:${host},${TAG_YEAR}:${path}`,
    title: wellFormed(title),
    description: FEEDS.description,
    language: 'fr',
    link: `${origin}${page}`,
    feedLinks: { atom: `${origin}${path}` },
    updated: new Date(acts[0]?.madeAt ?? BEGAN),
    author: { name: SITE_NAME },
    copyright: FEEDS.licence,
    generator: SITE_NAME,
  })
  for (const act of acts) {
    const madeAt = new Date(act.madeAt)
    feed.addItem({
      id: `tag:${host},${TAG_YEAR}:acte-${act.id}`,
      title: asHtml(actTitle(act)),
      link: `${origin}/conventions/${act.textId}`,
      description: asHtml(actSentence(act)),
      date: madeAt,
      published: madeAt,
    })
  }
  return feed.atom1()
}
