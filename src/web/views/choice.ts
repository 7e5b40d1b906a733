type Option = { readonly value: string; readonly label: string; readonly count?: number }

/** What one may choose in a form that works without script, as the address makes it: given as it is to `FacetForm`. */
export type Choice = {
  /** Name in the address. */
  readonly name: string
  readonly label: string
  readonly kind: 'select' | 'choices' | 'text'
  readonly selected: readonly string[]
  readonly options?: readonly Option[]
}

/** A list to choose one value from; a value that is not in it chooses nothing. */
export function choiceOf(
  address: URLSearchParams,
  name: string,
  label: string,
  options: readonly Option[],
  kind: 'select' | 'choices' = 'select',
): Choice {
  const asked = address.get(name)
  return { name, label, kind, options, selected: options.flatMap(({ value }) => (value === asked ? [value] : [])) }
}

export const textOf = (address: URLSearchParams, name: string, label: string): Choice => ({
  name,
  label,
  kind: 'text',
  selected: [address.get(name) ?? ''],
})

export const chosenIn = (choice: Choice): string | null => choice.selected[0] || null
