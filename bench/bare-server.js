// The least that Node can do: one body, the same heads, no routing.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const folder = process.env.BENCH_FOLDER
const body = readFileSync(join(folder, 'body'))
const {
  date: _date,
  connection: _connection,
  'keep-alive': _keep,
  ...headers
} = JSON.parse(readFileSync(join(folder, 'headers.json'), 'utf8'))
const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
}).listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`))
