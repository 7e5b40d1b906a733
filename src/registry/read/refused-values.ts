import type { FileProblem, FileReading } from '#domain/source/file-problem.ts'
import type { KeyKind } from '#domain/source/key-kind.ts'
import { alteredYaml, repeatedItem } from '../extract/altered-yaml.ts'

type Path = readonly (string | number)[]
/** Another value at a path, no value there, or its first item twice. */
type Trial = { readonly path: Path; readonly value: unknown; readonly isRepeated?: true }

/** What the reader answers to an example whose key is left out, or holds what its kind refuses: one problem of each sort, in the order tried. */
export function refusedValues(text: string, path: Path, kind: KeyKind, read: (bytes: Uint8Array) => FileReading<unknown>): FileProblem[] {
  const shown = path.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.')
  const trials = [{ path, value: undefined }, ...trialsOf(path, kind)]
  const problems = trials
    .flatMap(({ path: at, value, isRepeated }) => {
      const altered = isRepeated === true ? repeatedItem(text, at) : alteredYaml(text, at, value)
      return read(new TextEncoder().encode(altered)).problems
    })
    .filter(({ key }) => key !== null && `${key}.`.startsWith(`${shown}.`))
  return problems.filter((one, at) => problems.findIndex(({ reason, key }) => reason === one.reason && key === one.key) === at)
}

function trialsOf(path: Path, kind: KeyKind): readonly Trial[] {
  const values = (...all: readonly unknown[]): readonly Trial[] => all.map((value) => ({ path, value }))
  switch (kind.kind) {
    case 'text':
      return values('', '../ailleurs.csv')
    case 'amount':
      return values('12,50')
    case 'decimal':
      return values('5 %', kind.most === null ? '-1' : String(Number(kind.most) + 1))
    case 'whole':
      return values('deux', String(kind.least - 1).replace('-', ''), String(kind.most + 1))
    case 'day':
      return values('2024-02-30', '1900-01-01')
    case 'yes-no':
      return values('oui')
    case 'one-of':
      return values('autre', ...kind.values)
    case 'word-or':
      return trialsOf(path, kind.of)
    case 'list':
      return [...values('autre'), ...trialsOf([...path, 0], kind.of), { path, value: undefined, isRepeated: true }]
    case 'map':
      return kind.keys.flatMap(({ key, kind: of, isOptional }) => [
        ...(isOptional ? [] : [{ path: [...path, key], value: undefined }]),
        ...trialsOf([...path, key], of),
      ])
    case 'one-key':
      return []
  }
}
