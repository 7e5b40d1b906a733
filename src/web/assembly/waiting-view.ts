import type { AwaitingFile } from '#application/ports/deliberations.ts'
import type { Scheme } from '#application/ports/schemes.ts'
import { chosenIn, choiceOf, textOf, type Choice } from '#web/views/choice.ts'
import { euros } from '#wording/amounts.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { WORK } from '#wording/pages/appraisal-work.ts'
import { ASSEMBLY } from '#wording/pages/assembly.ts'
import { COMMITTEES, OPINION_LABELS } from '#wording/pages/committees.ts'
import { schemeTitle } from './paper-view.ts'

/** So many files are shown unfolded. */
const FEW = 25

/** Files that wait for a body as the address narrows them, by scheme and round. */
export function waitingView(waiting: readonly AwaitingFile[], schemes: readonly Scheme[], search: URLSearchParams) {
  const roundOf = ({ schemeId, roundId }: AwaitingFile): string => {
    const round = schemes.flatMap(({ rounds }) => rounds).find(({ id }) => id === roundId)
    return [schemeTitle(schemes, schemeId), ...(round === undefined ? [] : [round.label])].join(', ')
  }
  const facets: Choice[] = [
    textOf(search, 'q', WORK.search),
    choiceOf(
      search,
      'session',
      COMMITTEES.columns.round,
      optionsOf(waiting, ({ roundId }) => roundId, roundOf),
    ),
    choiceOf(search, 'avis', ASSEMBLY.columns.opinion, optionsOf(waiting, opinionOf, opinionWords)),
  ]
  const chosen = waiting.filter((file) => facets.every((choice) => isChosen(file, choice.name, chosenIn(choice))))
  const rounds = [...new Set(chosen.map(({ roundId }) => roundId))]
  return {
    facets,
    isEmpty: waiting.length === 0,
    count: WORK.count(chosen.length, waiting.length),
    isShort: chosen.length <= FEW,
    groups: rounds.map((roundId) => {
      const files = chosen.filter((file) => file.roundId === roundId)
      return {
        id: roundId,
        title: files[0] === undefined ? roundId : roundOf(files[0]),
        count: WORK.count(files.length, files.length),
        files: files.map((file) => ({
          id: file.applicationId,
          title: `${file.number}, ${file.title}`,
          about: aboutOf(file),
        })),
      }
    }),
  }
}

const opinionOf = ({ opinion, state }: AwaitingFile): string => opinion?.kind ?? state
const opinionWords = ({ opinion, state }: AwaitingFile): string => (opinion === null ? STATE_LABELS[state] : OPINION_LABELS[opinion.kind])

function aboutOf(file: AwaitingFile): string {
  const amount = file.opinion?.amount ?? null
  return [opinionWords(file), ...(amount === null ? [] : [euros(amount)])].join(', ')
}

/** What a list may be narrowed to, with how many files it would leave. */
const optionsOf = (
  files: readonly AwaitingFile[],
  valueOf: (file: AwaitingFile) => string,
  labelOf: (file: AwaitingFile) => string,
): { value: string; label: string; count: number }[] =>
  [...new Map(files.map((file) => [valueOf(file), labelOf(file)]))].map(([value, label]) => ({
    value,
    label,
    count: files.filter((file) => valueOf(file) === value).length,
  }))

function isChosen(file: AwaitingFile, name: string, value: string | null): boolean {
  if (value === null) return true
  if (name === 'q') return `${file.number} ${file.title} ${file.applicant.name}`.toLowerCase().includes(value.trim().toLowerCase())
  return (name === 'session' ? file.roundId : opinionOf(file)) === value
}
