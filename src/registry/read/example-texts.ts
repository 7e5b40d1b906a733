import type { FileReading } from '#domain/source/file-problem.ts'
import { day, listOf, mapOf, optional, text } from '../extract/described-keys.ts'
import { readDescribedYaml } from '../extract/described-yaml.ts'

/** One fictitious text to be loaded: its versions in order, each with its file and its first day. */
export type ExampleText = {
  readonly id: string
  readonly title: string
  readonly amends: string | null
  readonly versions: readonly { readonly file: string; readonly from: string }[]
}

const KEYS = mapOf({
  textes: listOf(
    mapOf({
      id: text(100),
      titre: text(200),
      modifie: optional(text(100)),
      versions: listOf(mapOf({ fichier: text(200), 'premier-jour': day() }), 20),
    }),
    50,
  ),
})

/** Reads the list of fictitious texts. */
export function readExampleTexts(bytes: Uint8Array, file: string): FileReading<{ readonly texts: readonly ExampleText[] }> {
  const read = readDescribedYaml(bytes, KEYS, file)
  if (read.value === null) return read
  const texts = read.value.textes.map(({ id, titre, modifie, versions }) => ({
    id,
    title: titre,
    amends: modifie,
    versions: versions.map(({ fichier, 'premier-jour': from }) => ({ file: fichier, from })),
  }))
  return { value: { texts }, problems: [] }
}
