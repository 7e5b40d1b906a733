import { open } from 'node:fs/promises'

/** More than any bound of the reader: a bigger file is refused before it is read. */
const MOST_BYTES = 512 * 2 ** 20

/** The bytes of a file that a person names, or the one sentence that says why there are none. */
export async function readGivenFile(path: string): Promise<{ bytes: Uint8Array } | { refusal: string }> {
  const name = `«\u202f${path}\u202f»`
  try {
    await using file = await open(path)
    const kind = await file.stat()
    if (kind.isDirectory()) return { refusal: `${name} est un dossier, pas un fichier.` }
    if (!kind.isFile()) return { refusal: `${name} n’est pas un fichier que l’on puisse lire d’un trait.` }
    if (kind.size > MOST_BYTES) return { refusal: `${name} est trop gros pour être lu.` }
    return { bytes: new Uint8Array(await file.readFile()) }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return { refusal: `Le fichier ${name} n’existe pas.` }
    if (code === 'EISDIR') return { refusal: `${name} est un dossier, pas un fichier.` }
    return { refusal: `Le fichier ${name} ne peut pas être lu.` }
  }
}
