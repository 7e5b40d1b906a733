// Types, lint and format of the whole house; prints what is wrong and the open questions that the code states.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const steps = [
  ['mise en forme', 'prettier', ['--check', '--log-level', 'warn', '{src,test}/**/*.ts', '{scripts,bench}/*.js', '*.{ts,js}']],
  ['types du noyau', 'tsc', ['-p', 'src/domain/tsconfig.json']],
  ['types', 'svelte-check', ['--fail-on-warnings', '--output', 'human', '--threshold', 'warning']],
  ['règles', 'eslint', ['src', 'test', 'scripts', 'bench', '--max-warnings', '0']],
  ['dépendances', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
]

const told = await Promise.all(steps.map(([name, command, words]) => run(name, command, words)))
const refused = told.filter((words) => words !== undefined)
for (const words of refused) process.stdout.write(words)

/** Steps share nothing: all run together. Gives what to print of a step that refuses, nothing of one that passes. */
function run(name, command, words) {
  const step = spawn(join('node_modules/.bin', command), words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const heard = []
  for (const output of [step.stdout, step.stderr]) output.on('data', (bytes) => heard.push(bytes))
  return new Promise((resolve) =>
    step.on('close', (code) => resolve(code === 0 ? undefined : `Contrôle refusé : ${name}\n${Buffer.concat(heard).toString()}\n`)),
  )
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
process.exitCode = refused.length === 0 ? 0 : 1
