import type { AllocationRefusal } from './allocation.ts'
import type { Step } from './scenario.ts'

const AFTER_MATCH: readonly Step['kind'][] = ['ceiling', 'freeze', 'guarantee', 'ration']

/**
 * Every way in which the order of the steps makes no sense; none when it does.
 * Bounds: claims exist from the one match on; the reinforced key comes directly after it; a surplus for the less equipped follows a catch-up.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function orderRefusals(steps: readonly { readonly step: Step; readonly name: string }[]): readonly AllocationRefusal[] {
  const matched = steps.findIndex(({ step }) => step.kind === 'match')
  return steps.flatMap(({ step, name }, at): readonly AllocationRefusal[] => {
    const isBefore = matched < 0 || at < matched
    if (step.kind === 'match' && at > matched) return [{ kind: 'second-match', step: name }]
    if (AFTER_MATCH.includes(step.kind) && isBefore) return [{ kind: 'claims-before-match', step: name }]
    if (step.kind === 'reinforced' && isBefore) return [{ kind: 'claims-before-match', step: name }]
    if (step.kind === 'reinforced' && at !== matched + 1) return [{ kind: 'reinforced-not-after-match', step: name }]
    const isLate = steps.slice(0, at).some((one) => one.step.kind === 'catch-up')
    return step.kind === 'surplus' && step.to === 'catch-up' && !isLate ? [{ kind: 'surplus-without-catch-up', step: name }] : []
  })
}
