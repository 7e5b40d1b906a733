/** What a rule answers: the value it allows, or every refusal it makes, with its figures and no sentence. */
export type Result<Value, Refusal> = { readonly value: Value } | { readonly refusals: readonly [Refusal, ...Refusal[]] }
