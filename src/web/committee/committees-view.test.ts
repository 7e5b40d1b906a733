import { expect, it } from 'vitest'
import type { CommitteeFile, MyCommittee } from '#application/my-committees.ts'
import { committeesView } from './committees-view.ts'

const file = (id: string, awaited: CommitteeFile['awaited']): CommitteeFile => ({
  id,
  number: id.toUpperCase(),
  title: `Film ${id}`,
  applicant: 'Nour',
  state: awaited === null ? 'opined' : 'in-committee',
  schemeId: 's',
  roundId: 'r',
  roundLabel: '2026',
  asked: '',
  sentAt: '2026-01-01T00:00:00.000Z',
  since: '2026-01-02T00:00:00.000Z',
  mine: { isReader: false, hasNoted: false, hasVoted: awaited === null },
  awaited,
})
const committee = (id: string, files: readonly CommitteeFile[]): MyCommittee => ({
  committee: {
    id,
    authorityId: 'a',
    rules: { name: `Comité ${id}`, sector: 'cinema', composition: [], quorum: { leastPercent: 50, never: 1 } },
  },
  isKept: false,
  files,
})
const MINE = [committee('un', [file('a', 'vote'), file('b', null)]), committee('deux', [file('c', 'reading')])]
const listed = (search: string): string[] =>
  committeesView(MINE, [], new URLSearchParams(search)).table.rows.map(({ cells }) => String(cells['file']))

it('what waits for one comes first, over all committees', () => expect(listed('')).toEqual(['Film c', 'Film a', 'Film b']))

it.each([
  ['attente=a-lire', ['Film c']],
  ['attente=a-voter', ['Film a']],
  ['comite=un', ['Film a', 'Film b']],
  ['etat=opined', ['Film b']],
  ['q=+B+', ['Film b']],
  ['q=film&comite=un&attente=a-lire', []],
  ['attente=autre&etat=inconnu', ['Film c', 'Film a', 'Film b']],
])('« %s » leaves its files', (search, left) => expect(listed(search)).toEqual(left))

it('each count leads to as many files', () => {
  for (const { counts } of committeesView(MINE, [], new URLSearchParams()).committees)
    for (const { count, href } of counts) expect(listed(href.replace(/^.*\?|#.*$/g, ''))).toHaveLength(count)
})
