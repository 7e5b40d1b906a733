import type { BaselineRules } from '#application/ports/baseline-rules.ts'
import { readBaselineFolder } from '#registry/read/baseline-folder.ts'

/** The rules of the common base, read once when they are first asked for. */
export function baselineRules(root: string): () => BaselineRules {
  let kept: BaselineRules | undefined
  return () => (kept ??= readBaselineFolder(root))
}
