/** A list to choose one value from, in a form that works without script. */
export type Choice = {
  /** Name in the address. */
  readonly name: string
  readonly label: string
  readonly anyLabel: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly isChosen: boolean }[]
}

/** The choice of that name among these options, as the address makes it; an unknown value chooses nothing. */
export function choiceOf(address: URLSearchParams, name: string, words: { label: string; anyLabel: string }, options: readonly { value: string; label: string }[]): Choice {
  const asked = address.get(name)
  return { name, ...words, options: options.map(({ value, label }) => ({ value, label, isChosen: value === asked })) }
}

export const chosenIn = (choice: Choice): string | null => choice.options.find(({ isChosen }) => isChosen)?.value ?? null
