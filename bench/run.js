// Runs the benches, each against its peer in the same run; `--json` prints them as data, `--only NAME` runs some.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : ''
// What only benches need is theirs: users never install it.
const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)
const own = (path) => join(import.meta.dirname, path)
if (timeOf(own('node_modules/.package-lock.json')) < timeOf(own('package-lock.json')))
  spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: import.meta.dirname, stdio: ['ignore', 2, 2] })
const results = []
for (const name of readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.js') && file.includes(only))
  .toSorted()) {
  process.stderr.write(`${name}…\n`)
  const { bench } = await import(join(import.meta.dirname, name))
  results.push(...(await bench()))
}
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(results, null, 1)}\n`)
else
  for (const { name, ours, peer, peer_name, ratio, aim, unit } of results)
    process.stdout.write(`${name}: ${ours} ${unit}, ${peer_name} ${peer}; ratio ${ratio} (aim ${aim})\n`)
