import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Locked = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

/** Where Node would look for `name` from the folder `from`: nearest first. */
const places = (from: string, name: string): string[] => {
  const folders = from.split('/node_modules/').map((_, depth, parts) => parts.slice(0, parts.length - depth).join('/node_modules/'))
  return [...folders.filter((folder) => folder !== '').map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`]
}

describe('le fichier de verrouillage', () => {
  test('chaque bibliothèque demandée y figure, celles des autres machines aussi : sans elles, `npm ci` refuse', () => {
    const missing = Object.entries(packages).flatMap(([from, { dependencies = {}, optionalDependencies = {} }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !places(from, name).some((place) => place in packages))
        .map((name) => `${from} → ${name}`),
    )
    expect(missing).toEqual([])
  })
})
