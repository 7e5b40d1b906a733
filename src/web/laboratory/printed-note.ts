import { cents, minus, ZERO } from '#domain/money/cents.ts'
import type { PrintedBlock, PrintedDocument } from '#application/ports/documents.ts'
import type { StartingPoint } from '#application/starting-points.ts'
import { euros, millions } from '#wording/amounts.ts'
import { frenchDay } from '#wording/days.ts'
import { decimalNumber } from '#wording/numbers.ts'
import { LABORATORY, OURS, STEP_WORDS } from '#wording/pages/laboratory.ts'
import { stepLabel } from '#wording/step-label.ts'
import { REMAINDER_WORDS } from '#wording/scenario-report.ts'
import type { LabOutcome } from './outcome.ts'
import type { LabScenario, LabState } from './state.ts'
import { stepLine } from './step-lines.ts'
import { percentText } from './words-of-steps.ts'

/** The two-page brief of one scenario: what it shares, who gains and who falls, on which hypotheses, and where to find it again. */
export function printedNote(
  { state, scenario, outcome, start }: { state: LabState; scenario: LabScenario; outcome: LabOutcome; start: StartingPoint },
  { address, today }: { address: string; today: string },
): PrintedDocument {
  return {
    title: outcome.title,
    subtitle: `Partage d’une enveloppe entre ${start.territories.length} Régions, d’après les totaux publiés de ${start.year}`,
    warning: 'Simulation sur hypothèses',
    author: 'Contrechamp',
    foot: `Contrechamp, ${frenchDay(today)}`,
    pageWords: ['Page', 'sur'],
    isLandscape: false,
    blocks: [...firstPage(outcome), { kind: 'page-break' }, ...secondPage(state, scenario, outcome, start, address)],
  }
}

const gini = (value: number | null | undefined): string =>
  value === null || value === undefined ? 'non connu' : decimalNumber(Math.round(value * 10_000) / 10_000, 4)

function firstPage(outcome: LabOutcome): readonly PrintedBlock[] {
  if (outcome.simulation === null)
    return [{ kind: 'heading', level: 1, text: LABORATORY.refused }, ...outcome.refusals.map((text) => ({ kind: 'text', text }) as const)]
  const { allocation } = outcome.simulation
  const [before] = outcome.equity
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'Enveloppe', value: millions(outcome.envelope), note: euros(outcome.envelope) },
        { label: 'Ce que la règle ouvre', value: millions(outcome.opened), note: `il manque ${millions(outcome.lacking)}` },
        { label: 'Gini, par habitant', value: gini(before?.after), note: `aujourd’hui ${gini(before?.before)} ; 0 est l’égalité` },
      ],
    },
    { kind: 'list', items: outcome.verdicts.map(({ rank, sentence }) => `${sentence} (Test ${rank}.)`) },
    {
      kind: 'table',
      caption: 'Répartition, en euros',
      columns: [
        { label: 'Région', isNumber: false, weight: 3 },
        { label: 'Aujourd’hui', isNumber: true, weight: 2 },
        { label: 'Avec ce scénario', isNumber: true, weight: 2 },
        { label: 'Différence', isNumber: true, weight: 2 },
        { label: 'Par habitant', isNumber: true, weight: 1 },
      ],
      rows: [
        ...outcome.rows.map((row) => ({
          cells: [
            row.name,
            euros(row.present),
            euros(row.after),
            signed(row.change),
            `${decimalNumber(Math.round(row.perAfter * 100) / 100, 2)} €`,
          ],
          isTotal: false,
        })),
        {
          cells: [
            'Ensemble',
            euros(outcome.presentTotal),
            euros(allottedOf(outcome)),
            signed(allottedOf(outcome) - outcome.presentTotal),
            '',
          ],
          isTotal: true,
        },
      ],
    },
    { kind: 'note', text: `Reste, ${REMAINDER_WORDS[allocation.remainder.name]} : ${euros(allocation.remainder.amount)}.` },
  ]
}

const allottedOf = ({ envelope, simulation }: LabOutcome): LabOutcome['envelope'] =>
  simulation === null ? envelope : minus(envelope, simulation.allocation.remainder.amount)

const signed = (change: number): string => (change === 0 ? '0 €' : `${change > 0 ? '+' : '−'} ${euros(cents(Math.abs(change)))}`)

function secondPage(
  state: LabState,
  scenario: LabScenario,
  outcome: LabOutcome,
  start: StartingPoint,
  address: string,
): readonly PrintedBlock[] {
  return [
    { kind: 'heading', level: 1, text: 'Les pas, dans l’ordre' },
    {
      kind: 'list',
      items: [
        `Clé : ${scenario.key.cnc} € du CNC pour ${scenario.key.local} € des collectivités.`,
        ...scenario.steps.map((step) => `${stepLine(step)}${STEP_WORDS[step.kind].isOurs ? ` (${OURS})` : ''}`),
      ],
    },
    { kind: 'heading', level: 1, text: 'Équité' },
    {
      kind: 'table',
      caption: 'Indices sur les euros par habitant, pondérés par la population',
      columns: [
        { label: 'Indice', isNumber: false, weight: 3 },
        { label: 'Aujourd’hui', isNumber: true, weight: 1 },
        { label: 'Avec ce scénario', isNumber: true, weight: 1 },
      ],
      rows: outcome.equity.map(({ label, before, after }) => ({ cells: [label, gini(before), gini(after)], isTotal: false })),
    },
    { kind: 'heading', level: 1, text: 'Ce que ces chiffres supposent' },
    {
      kind: 'list',
      items: [
        `${LABORATORY.hypothesis} Ici : part du CNC ${percentText(state.cncShare)} %, part de l’amont ${percentText(state.upstreamShare)} % (${OURS}).`,
        LABORATORY.fragile,
        LABORATORY.need,
        ...(start.left.length > 0 ? [`${LABORATORY.left} ${start.left.map(({ name }) => name).join(', ')}.`] : []),
      ],
    },
    { kind: 'heading', level: 1, text: 'Pourquoi ces montants' },
    ...partsBlocks(outcome),
    {
      kind: 'text',
      text: 'Chaque montant se déplie à l’adresse ci-dessous, jusqu’aux sources, avec son certificat que chacun peut contrôler.',
    },
    { kind: 'note', text: address },
  ]
}

/** What each step gives to each: the first level of every « pourquoi ». */
function partsBlocks({ rows }: LabOutcome): readonly PrintedBlock[] {
  const names = Object.keys(rows[0]?.parts ?? {}).slice(0, MOST_PARTS)
  if (names.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Ce que chaque pas donne, en euros',
      columns: [
        { label: 'Région', isNumber: false, weight: 3 },
        ...names.map((name) => ({ label: stepLabel(name), isNumber: true, weight: 2 })),
        { label: 'Total', isNumber: true, weight: 2 },
      ],
      rows: rows.map(({ name, parts, after }) => ({
        cells: [name, ...names.map((one) => euros(parts[one] ?? ZERO)), euros(after)],
        isTotal: false,
      })),
    },
  ]
}

/** As many columns as a page holds. */
const MOST_PARTS = 4
