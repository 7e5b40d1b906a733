import type { Progress } from '#application/load-everything.ts'
import { progressLine } from '#wording/loading.ts'

/** Progress on one line that is written over at a terminal, else a line a part. */
export function progressOn(stream: { readonly isTTY?: boolean; readonly write: (text: string) => unknown }): Progress {
  return (done, total, part) => {
    const line = progressLine(done, total, part)
    stream.write(stream.isTTY === true ? `\r\u001b[2K${line}${part === null ? '\n' : ''}` : `${line}\n`)
  }
}
