// Types, lint and format of the whole house; prints what is wrong and the open questions that the code states.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const steps = [
  ['mise en forme', 'prettier', ['--check', '--log-level', 'warn', '{src,test}/**/*.ts', '{scripts,bench}/*.js', '*.{ts,js}']],
  ['types du noyau', 'tsc', ['-p', 'src/domain/tsconfig.json']],
  ['types', 'svelte-check', ['--fail-on-warnings', '--output', 'human', '--threshold', 'warning']],
  ['règles', 'eslint', ['src', 'test', 'scripts', 'bench', '--max-warnings', '0']],
  ['dépendances', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
]

let isRefused = false
for (const [name, command, words] of steps) {
  const done = spawnSync(join('node_modules/.bin', command), words, { encoding: 'utf8' })
  if (done.status === 0) continue
  isRefused = true
  process.stdout.write(`Contrôle refusé : ${name}\n${done.stdout}${done.stderr}\n`)
}

function openQuestions(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return openQuestions(path)
    if (!/\.(ts|svelte|sql|yaml)$/.test(entry.name)) return []
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, place) => (/\bOpen:/.test(line) ? [`${path}:${place + 1} ${line.trim()}`] : []))
  })
}

const open = [...openQuestions('src'), ...openQuestions('rules')]
if (open.length > 0) process.stdout.write(`Questions ouvertes :\n${open.map((line) => `  ${line}`).join('\n')}\n`)
process.exitCode = isRefused ? 1 : 0
