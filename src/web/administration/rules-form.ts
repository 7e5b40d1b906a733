import { textField } from '#web/form-fields.ts'

export const LONGEST_NOTE = 500
/** More is no scheme: the reader says so. */
const MOST_BYTES = 1_000_001

/** The rules that a form gives: its file when there is one, else its text; null for neither. */
export async function typedRules(form: FormData): Promise<{ readonly bytes: Uint8Array; readonly text: string } | null> {
  const file = form.get('fichier')
  if (file instanceof File && file.size > 0) {
    const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer())
    return { bytes, text: new TextDecoder().decode(bytes) }
  }
  const text = textField(form, 'texte').replaceAll('\r\n', '\n')
  return text.trim() === '' ? null : { bytes: new TextEncoder().encode(text), text }
}
