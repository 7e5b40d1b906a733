// Changes the core one sign at a time and looks whether a test notices. What only this needs is its own: users never install it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const installed = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js')
if (!existsSync(installed))
  spawnSync('npm', ['ci', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' })
const { status } = spawnSync(process.execPath, [installed, 'run', 'mutation/stryker.config.json', ...process.argv.slice(2)], {
  cwd: join(here, '..'),
  stdio: 'inherit',
})
process.exitCode = status ?? 3
