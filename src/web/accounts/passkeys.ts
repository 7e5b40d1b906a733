const LIBRARY = '/api/compte/passkey'

/** Whether this browser makes passkeys and writes them as JSON. */
export const knowsKeys = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  'toJSON' in PublicKeyCredential.prototype

/** Adds a passkey to the account of whoever is signed in. */
export async function addKey(name: string): Promise<boolean> {
  const options = await asked<PublicKeyCredentialCreationOptionsJSON>('generate-register-options')
  const key = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
  return key instanceof PublicKeyCredential && answered('verify-registration', { response: key.toJSON(), name: name.trim() || undefined })
}

/** Signs in with a passkey that the browser holds. */
export async function enterByKey(): Promise<boolean> {
  const options = await asked<PublicKeyCredentialRequestOptionsJSON>('generate-authenticate-options')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ ...options, userVerification: 'required' })
  const key = await navigator.credentials.get({ publicKey })
  return key instanceof PublicKeyCredential && answered('verify-authentication', { response: key.toJSON() })
}

async function asked<T>(path: string): Promise<T> {
  const answer = await fetch(`${LIBRARY}/${path}`)
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json() as Promise<T>
}

async function answered(path: string, body: object): Promise<boolean> {
  const answer = await fetch(`${LIBRARY}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.ok
}
