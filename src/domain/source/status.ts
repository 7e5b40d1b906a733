/** What a rule or a text is: law or signed convention, a proposal, an example to learn with, or a choice of ours. */
export type SourceStatus = 'in-force' | 'proposed' | 'example' | 'policy'

export const SOURCE_STATUSES: readonly SourceStatus[] = ['in-force', 'proposed', 'example', 'policy']

/** The article a rule comes from, and what that text is. A proposal is never shown as law. */
export type RuleSource = { readonly document: string; readonly article: string; readonly status: SourceStatus }
