// Rebuilds and restarts the real server at each change.
import { spawn } from 'node:child_process'

const run = (command, words) => spawn(command, words, { stdio: 'inherit' })
const children = [
  run('node_modules/.bin/vite', ['build', '--watch', '--logLevel', 'warn']),
  run('node_modules/.bin/node', ['--watch-path=build', '--watch-path=src', 'src/main/web.ts']),
]
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => children.forEach((child) => child.kill(signal)))
