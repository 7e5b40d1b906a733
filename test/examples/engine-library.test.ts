import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const page = readFileSync('docs/reference/engine.md', 'utf8')
const example = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? ''

describe('le moteur, comme bibliothèque', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'contrechamp-engine-'))
    const built = spawnSync('node_modules/.bin/tsc', ['-p', 'src/domain/tsconfig.engine.json', '--outDir', join(folder, 'dist/engine')])
    expect(built.stdout.toString()).toBe('')
    cpSync('package.json', join(folder, 'package.json'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('l’exemple de sa page donne ce que la page dit, sans aucune autre bibliothèque', () => {
    writeFileSync(join(folder, 'example.js'), example)
    const ran = spawnSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' })
    expect(ran.stderr).toBe('')
    expect(ran.stdout.trim()).toBe(/^\/\/ (.*)$/m.exec(example)?.[1])
  })

  it('chaque fonction que la page nomme est sur sa face publique', () => {
    const named = [...page.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) => [...(cell ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name))
    const ran = spawnSync(
      process.execPath,
      ['-e', "import('contrechamp/engine').then((face) => console.log(Object.keys(face).join(' ')))"],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !ran.stdout.split(/\s/).includes(name ?? ''))).toEqual([])
  })

  it('elle n’importe rien d’autre qu’elle', () => {
    const files = spawnSync('grep', ['-rhoE', "from '[^']+'", join(folder, 'dist/engine'), '--include=*.js'], { encoding: 'utf8' }).stdout
    expect(files.split('\n').filter((line) => line !== '' && !line.includes("'.")).length).toBe(0)
  })
})
