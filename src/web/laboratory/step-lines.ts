import type { Step } from '#domain/scenario/scenario.ts'
import { euros } from '#wording/amounts.ts'
import { LABORATORY, METHOD_LABELS, STEP_WORDS } from '#wording/pages/laboratory.ts'
import { percentText } from './words-of-steps.ts'

/** A step with its parameters, in one line of French. */
export function stepLine(step: Step): string {
  const { label } = STEP_WORDS[step.kind]
  switch (step.kind) {
    case 'solidarity':
      return `${label} : ${percentText(step.share)} % de l’enveloppe, selon les habitants fragiles.`
    case 'catch-up':
      return `${label} : ${percentText(step.share)} % de l’enveloppe à qui a ${LABORATORY.measures[step.measure === 'need' ? 'besoin' : 'euros']}.`
    case 'match':
      return `${label}${step.upstreamFirst ? `, ${LABORATORY.upstreamFirst}` : ''}.`
    case 'reinforced':
      return `${label} : ${step.key.cnc} € du CNC pour ${step.key.local} € à qui n’a pas baissé son effort.`
    case 'ceiling':
      return `${label} : ${euros(step.each)} au plus chacun.`
    case 'freeze':
      return `${label} : ${step.at === 'present' ? 'à ce que chacun reçoit aujourd’hui' : `à ${euros(step.at)}`}${step.exemptUpstream ? `, ${LABORATORY.exemptUpstream}` : ''}.`
    case 'guarantee':
      return `${label} : au moins ${percentText(step.share)} % de ce que chacun reçoit aujourd’hui.`
    case 'ration':
      return `${label} : ${METHOD_LABELS[step.method]}.`
    case 'surplus':
      return `${label} : ce qui reste ${LABORATORY.surplus[step.to === 'next-year' ? 'annee-suivante' : step.to === 'return' ? 'rendu' : 'rattrapage']}.`
  }
}
