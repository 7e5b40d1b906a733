import type { openCommittees } from '#application/keep-committee.ts'
import { namesOf } from '#application/names-of.ts'
import type { House } from '#application/ports/house.ts'
import { readComposition } from '#application/read-composition.ts'
import { ruleView } from '#web/committee/composition-view.ts'
import { SECTOR_LABELS } from '#wording/decision-labels.ts'
import { RUN_COMMITTEES } from '#wording/pages/administration-committees.ts'
import { COMPOSITION } from '#wording/pages/composition.ts'

type Desk = Pick<House, 'committeeMembers' | 'roles' | 'accounts' | 'playedRoles'>

/** The committees of each authority, how their rules are kept, and who holds the secretariat on a day. */
export const committeesView = (desk: Desk, opened: Awaited<ReturnType<typeof openCommittees>>, on: string) =>
  Promise.all(
    opened.map(async ({ authority, committees }) => {
      const held = (await desk.roles.inAuthority(authority.id)).filter(
        ({ role, withdrawnAt, fromOn, untilOn }) =>
          role === 'committee-secretary' && withdrawnAt === null && fromOn <= on && (untilOn === null || untilOn >= on),
      )
      const nameOf = await namesOf(
        desk,
        held.map(({ personId }) => personId),
      )
      const names = held.flatMap(({ personId }) => nameOf(personId) ?? [])
      const composed = await Promise.all(committees.map((committee) => readComposition(desk, committee, on)))
      return {
        id: authority.id,
        name: authority.name,
        isFictitious: authority.isFictitious,
        secretaries: names.length === 0 ? null : RUN_COMMITTEES.secretaries(names.join(', ')),
        committees: composed.map(({ committee: { id, rules: kept }, members, rules }) => ({
          id,
          name: kept.name,
          sector: SECTOR_LABELS[kept.sector],
          members: RUN_COMMITTEES.members(members.length),
          quorum: COMPOSITION.quorum(kept.quorum.leastPercent, kept.quorum.never),
          rules: rules.map(({ rule, breaches }) => ({ ...ruleView(rule), isKept: breaches.length === 0 })),
          edit: `/administration/comites/regles?${new URLSearchParams({ autorite: authority.id, comite: id })}`,
        })),
      }
    }),
  )
