import { KEPT_DRAFT } from '#wording/pages/kept-draft.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'

/** A field as a person knows it, and what a value of it says. */
export type FieldWords = { readonly label: string; readonly said: (value: string) => string }

/** The form of a draft, once its page is there. */
export const draftForm = (): HTMLFormElement | null => document.querySelector<HTMLFormElement>('form#dossier')

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? ''

/** How a form calls one of its fields; a row that is no longer there is called as the first of its kind. */
export function fieldWords(form: HTMLFormElement, name: string): FieldWords {
  const row = /-(\d+)-/.exec(name)
  const found = form.elements.namedItem(name) ?? form.elements.namedItem(name.replace(/-\d+-/, '-0-'))
  const fields = found instanceof RadioNodeList ? [...found].filter(isField) : isField(found) ? [found] : []
  const [first] = fields
  if (first === undefined) return { label: name, said: orNothing }
  const [own, group] = [textOf(first.labels?.[0]), textOf(first.closest('fieldset')?.querySelector('legend'))]
  const label =
    row !== null
      ? KEPT_DRAFT.row(group, Number(row[1]) + 1, own.replace(/ \d+$/, ''))
      : first.type === 'radio'
        ? group
        : group === ''
          ? own
          : KEPT_DRAFT.within(group, own)
  return { label, said: (value) => orNothing(valueWords(fields, first, value)) }
}

const isField = (element: unknown): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement

const orNothing = (words: string): string => (words.trim() === '' ? KEPT_DRAFT.nothing : words)

function valueWords(fields: readonly Field[], first: Field, value: string): string {
  if (first instanceof HTMLSelectElement) return value === '' ? '' : textOf([...first.options].find((option) => option.value === value))
  if (first.type === 'radio') return textOf(fields.find((field) => field.value === value)?.labels?.[0])
  return first.type === 'checkbox' && value !== '' ? MY_FILES.yes : value
}
