// Prepares what a command needs, in plain JavaScript for any Node from 18: it runs before node_modules exists.
// setup.js [--build] [--test-tools]: prints nothing on standard output; progress goes to standard error.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const tell = (text) => process.stderr.write(`${text}\n`)

function run(command, words, options = {}) {
  const done = spawnSync(command, words, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32', ...options })
  return done.status === 0
}

const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** The newest file below these places. */
function newest(places) {
  let last = 0
  for (const place of places) {
    const path = join(root, place)
    if (!existsSync(path)) continue
    last = Math.max(last, timeOf(path))
    if (statSync(path).isDirectory()) last = Math.max(last, newest(readdirSync(path).map((name) => join(place, name))))
  }
  return last
}

function installPackages() {
  const kept = timeOf(join(root, 'node_modules/.package-lock.json'))
  if (kept > 0 && kept >= timeOf(join(root, 'package-lock.json'))) return
  tell('Installation des bibliothèques (une minute environ)…')
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    tell('L’installation a échoué. Vérifiez l’accès au registre npm, puis tapez : npm ci')
    process.exit(3)
  }
}

function build() {
  const sources = ['src', 'static', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
  if (timeOf(join(root, 'build/handler.js')) >= newest(sources)) return
  tell('Construction des pages…')
  if (!run('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 2] })) {
    tell('La construction a échoué ; le message est ci-dessus.')
    process.exit(3)
  }
}

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0
const hasPostgres = () => spawnSync('sh', ['-c', 'ls /usr/lib/postgresql/*/bin/initdb'], { stdio: 'ignore' }).status === 0

/** Chromium and PostgreSQL for the tests, from Debian's packages where that can be done; else the command to type. */
function installTestTools() {
  const missing = []
  if (!process.env.CHROMIUM_PATH && !has('chromium')) missing.push('chromium', 'fonts-dejavu-core')
  if (!hasPostgres()) missing.push('postgresql')
  if (missing.length === 0) return
  const asRoot = process.getuid?.() === 0 ? '' : 'sudo -n '
  const install = `${asRoot}apt-get install -y -qq --no-install-recommends ${missing.join(' ')}`
  if (has('apt-get') && (asRoot === '' || has('sudo'))) {
    tell(`Installation de ${missing.join(', ')} pour les tests…`)
    const done = spawnSync('sh', ['-c', `${asRoot}apt-get update -qq && DEBIAN_FRONTEND=noninteractive ${install}`], {
      stdio: ['ignore', 'ignore', 2],
    })
    if (done.status === 0) return
  }
  tell(`Il manque ${missing.join(', ')} : les tests qui en dépendent seront sautés, et comptés comme tels.`)
  tell(`Pour les installer : sudo apt-get install ${missing.join(' ')}`)
}

installPackages()
if (process.argv.includes('--build')) build()
if (process.argv.includes('--test-tools')) installTestTools()
