import type { ForeseenStep, OpenedBatch } from '#application/carry-out-batch.ts'
import type { Application } from '#application/ports/applications.ts'
import type { KeptTemplate } from '#application/ports/letter-templates.ts'
import { undoableUntil } from '#application/undo-file-step.ts'
import type { FileStep, StepOutcome, UndoOutcome } from '#domain/rights/file-step.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { frenchDay } from '#wording/days.ts'
import { findingForService } from '#wording/findings.ts'
import { frenchInstant } from '#wording/instants.ts'
import { BATCHES } from '#wording/pages/file-batches.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import { stepSentence, undoOutcomeSentence } from '#wording/step-refusals.ts'
import { wordOfStep } from './act-options.ts'
import type { Names } from './work-line.ts'

type Templates = readonly Pick<KeptTemplate, 'id' | 'title'>[]

/** A step in a few words. */
export function stepWords(step: FileStep, nameOf: Names, templates: Templates): string {
  switch (step.kind) {
    case 'move':
      return BATCHES.moves[step.move]
    case 'assign':
      return step.officerId === null ? BATCHES.nobody : BATCHES.assign(nameOf(step.officerId))
    case 'place':
      return BATCHES.place
    case 'letter': {
      const title = templates.find(({ id }) => id === step.templateId)?.title
      return title === undefined ? BATCHES.letterGone : BATCHES.letter(title)
    }
  }
}

const fileWords = (application: Application | null) => ({
  name: application === null ? BATCHES.unknownFile : `${application.number ?? ''}, ${MY_FILES.fileTitle(application.content.title)}`,
  applicant: application?.content.applicant.name ?? '',
  state: application === null ? '' : STATE_LABELS[application.state],
  href: application === null ? null : `/instruction/${application.id}`,
})

const remarksOf = (lacks: ForeseenStep['lacks']): string[] =>
  lacks === null ? [] : lacks.findings.map((finding) => findingForService(finding, lacks.rules))

/** What a step would do to each file, to be confirmed; those that lack something are set apart. */
export function preparedView(id: string, step: FileStep, foreseen: readonly ForeseenStep[], title: string) {
  const able = foreseen.flatMap(({ fileId, plan, lacks }) =>
    plan.kind === 'ready' ? [{ fileId, ...fileWords(plan.application), letter: plan.letter, remarks: remarksOf(lacks) }] : [],
  )
  const ready = able.filter(({ remarks }) => remarks.length === 0)
  const refused = foreseen.flatMap(({ fileId, application, plan }) =>
    plan.kind === 'ready' ? [] : [{ fileId, ...fileWords(application), why: stepSentence(plan) }],
  )
  const isReasoned = step.kind === 'move' && (step.move === 'ask-for-parts' || step.move === 'declare-ineligible')
  const isAsking = step.kind === 'move' && step.move === 'ask-for-parts'
  return {
    id,
    title,
    act: wordOfStep(step),
    ready,
    aside: able.filter(({ remarks }) => remarks.length > 0),
    refused,
    fileIds: foreseen.map(({ fileId }) => fileId),
    undo: BATCHES.undoWords[step.kind],
    carry: step.kind === 'letter' ? BATCHES.write(ready.length) : BATCHES.carryOut(ready.length, able.length - ready.length),
    reason: isReasoned ? { label: isAsking ? BATCHES.parts : BATCHES.reason, words: step.reason } : null,
    answerBy: isAsking ? (step.answerBy ?? '') : null,
    answerByWords: isAsking && step.answerBy !== null ? `${BATCHES.answerBy} ${frenchDay(step.answerBy)}.` : null,
  }
}

/** What came of a batch. */
export function batchView(batch: OpenedBatch, title: string, now: string) {
  const lines = batch.lines.map(({ fileId, outcome, undo }) => ({
    fileId,
    ...fileWords(batch.files.get(fileId) ?? null),
    isDone: outcome?.kind === 'done',
    words: batch.files.has(fileId) ? outcomeWords(outcome) : BATCHES.hidden,
    undo: undo === null ? null : undoWords(undo),
  }))
  const until = undoableUntil(batch.madeAt)
  const mayBeUndone = batch.step.kind === 'move' || batch.step.kind === 'assign'
  return {
    title,
    at: frenchInstant(batch.madeAt),
    reason: batch.step.kind === 'move' ? batch.step.reason : '',
    answerBy: batch.step.kind === 'move' && batch.step.answerBy !== null ? frenchDay(batch.step.answerBy) : null,
    done: lines.filter(({ isDone }) => isDone),
    notDone: lines.filter(({ isDone }) => !isDone),
    mails: `/instruction/lot/${batch.id}/courriels`,
    hasLetters: batch.step.kind === 'letter' && lines.some(({ isDone }) => isDone),
    undo: {
      isOffered: mayBeUndone && batch.undoneAt === null && now <= until && lines.some(({ isDone }) => isDone),
      words: !mayBeUndone
        ? BATCHES.undoWords[batch.step.kind]
        : batch.undoneAt !== null
          ? BATCHES.undoneAt(frenchInstant(batch.undoneAt))
          : now <= until
            ? BATCHES.undoUntil(frenchInstant(until))
            : BATCHES.undoOver,
    },
  }
}

const outcomeWords = (outcome: StepOutcome | null): string =>
  outcome === null ? BATCHES.pending : outcome.kind === 'done' ? BATCHES.doneWord : stepSentence(outcome)

const undoWords = (undo: UndoOutcome): string => undoOutcomeSentence(undo) ?? BATCHES.undoneWord
