import { deserialize } from '$app/forms'
import type { SaveEnd } from './draft-keeper.ts'
import type { FileView } from './file-view.ts'

/** What the form's own action answers to a save that does not leave the page. */
type Answered = { readonly latest?: FileView; readonly reason?: string }

export type SaveAnswer = { readonly end: Exclude<SaveEnd, 'saved'> } | { readonly end: 'saved'; readonly latest: FileView }

/** Saves a form through its own action, as when it is sent whole, and stays on the page. */
export async function saveInBackground(path: string, form: FormData): Promise<SaveAnswer> {
  form.set('discret', 'oui')
  try {
    const answer = await fetch(`${path}?/save`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
    })
    if (answer.type === 'opaqueredirect') return { end: 'signed-out' }
    if (answer.status === 429) return { end: 'busy' }
    const result = deserialize<Answered, Answered>(await answer.text())
    if (result.type === 'success' && result.data?.latest !== undefined) return { end: 'saved', latest: result.data.latest }
    return { end: result.type === 'failure' && result.data?.reason === 'saved-elsewhere' ? 'not-up-to-date' : 'refused' }
  } catch {
    // No network, or a machine between us that answers for the site.
    return { end: 'offline' }
  }
}
