import type { NameOf } from '#application/names-of.ts'
import type { OpenedItem } from '#application/open-item.ts'
import { OPINION_KINDS } from '#domain/committee/item-vote.ts'
import { HANDS, isMannerSet, type ShownVote } from '#domain/committee/show-of-hands.ts'
import { trimmedField } from '#web/form-fields.ts'
import { COMMITTEES, OPINION_LABELS } from '#wording/pages/committees.ts'
import { HAND_LABELS, MANNER_LABELS, SHOW } from '#wording/pages/show-of-hands.ts'

const handField = (personId: string): string => `voix-${personId}`

/** How a file is voted: for its members in a word, for whoever keeps the session with the voices to record; nothing once it is sealed. */
export function showView({ acts, manner, standing, shown, seats, committee }: OpenedItem, nameOf: NameOf) {
  const [isKept, isShow] = [acts.includes('record-show'), manner === 'show']
  if (!isKept && !(isShow && acts.includes('cast-ballot'))) return null
  const { voting } = committee.rules
  return {
    manner: MANNER_LABELS[manner],
    isShow,
    isKept,
    isFree: isKept && standing !== 'closed' && !isMannerSet(voting),
    why: isMannerSet(voting) ? SHOW.byRule(voting.source) : SHOW.byChoice,
    isOpen: standing === 'open',
    asked: OPINION_KINDS.map((value) => ({ value, label: OPINION_LABELS[value], isChosen: value === shown?.asked })),
    members: seats.map((personId) => {
      const said = shown?.hands.find((one) => one.personId === personId)?.hand
      return {
        field: handField(personId),
        name: nameOf(personId) ?? COMMITTEES.gone,
        choices: [
          ...HANDS.map((value) => ({ value: value as string, label: HAND_LABELS[value], isChosen: value === said })),
          { value: '', label: SHOW.absent, isChosen: said === undefined },
        ],
      }
    }),
  }
}
export type ShowView = NonNullable<ReturnType<typeof showView>>

/** The voices that a form sends; whoever is absent sends none. */
export function shownOf(form: FormData): ShownVote | 'no-choice' {
  const asked = OPINION_KINDS.find((one) => one === trimmedField(form, 'avis'))
  if (asked === undefined) return 'no-choice'
  const prefix = handField('')
  const hands = [...form.keys()]
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => {
      const hand = HANDS.find((one) => one === trimmedField(form, name))
      return hand === undefined ? [] : [{ personId: name.slice(prefix.length), hand }]
    })
  return { asked, hands }
}
