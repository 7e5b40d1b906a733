import type { Round } from '#domain/scheme/round.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { CommitteeMembers, NewMember } from './ports/committee-members.ts'
import type { LetterTemplate } from '#domain/grant/letter-template.ts'
import type { Committee, Committees } from './ports/committees.ts'
import type { LetterTemplates } from './ports/letter-templates.ts'
import type { PlayedPerson } from './ports/played-roles.ts'
import type { Roles } from './ports/roles.ts'
import type { Authority, Schemes } from './ports/schemes.ts'

type Given = {
  readonly authority: Authority
  readonly committees: readonly Committee[]
  readonly members: readonly NewMember[]
  readonly schemes: readonly {
    readonly id: string
    readonly rules: SchemeRules
    readonly rounds: readonly Omit<Round, 'schemeId' | 'version'>[]
  }[]
  readonly people: readonly PlayedPerson[]
  readonly letters: readonly LetterTemplate[]
  readonly fingerprint: (rules: object) => string
  readonly at: string
}

type Desk = {
  readonly schemes: Schemes
  readonly roles: Roles
  readonly committees: Committees
  readonly committeeMembers: CommitteeMembers
  readonly letterTemplates: LetterTemplates
}

/** Publishes a fictitious authority's schemes, opens their rounds and gives its people their roles; what is there already stays as it is. */
export async function openDemonstration(
  { schemes, roles, committees, committeeMembers, letterTemplates }: Desk,
  { authority, committees: seated, members, schemes: given, people, letters, fingerprint, at }: Given,
): Promise<void> {
  await schemes.keepAuthority(authority)
  for (const committee of seated) await committees.keep(committee)
  for (const { id, rules, rounds } of given) {
    const { number } = await schemes.publish({
      schemeId: id,
      authorityId: authority.id,
      rules,
      fingerprint: fingerprint(rules),
      changeNote: '',
      by: authority.name,
      at,
    })
    for (const round of rounds) await schemes.openRound({ ...round, schemeId: id, version: number })
  }
  for (const member of members) {
    const there = await committeeMembers.of(member.committeeId, at.slice(0, 10))
    // A seat without a fee rule was given before members had one.
    if (!there.some(({ personId, feeRule }) => personId === member.personId && feeRule !== '')) await committeeMembers.appoint(member)
  }
  const written = await letterTemplates.of([authority.id])
  for (const letter of letters.filter(({ id }) => !written.some((one) => one.id === id)))
    await letterTemplates.keep(authority.id, letter, authority.name)
  const known = await roles.inAuthority(authority.id)
  for (const { id, role, bodyId } of people) {
    if (role === 'applicant' || known.some((one) => one.personId === id && one.role === role)) continue
    await roles.give({
      personId: id,
      role,
      authorityId: authority.id,
      bodyId,
      fromOn: at.slice(0, 10),
      untilOn: null,
      givenBy: authority.name,
    })
  }
}
