import { execFile } from 'node:child_process'

/** A word as recognised on a picture: where, in points of the picture, and how surely, out of 100. */
export type RecognisedWord = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly sureness: number
  /** The line it stands on, told by number. */
  readonly line: string
  readonly lineTop: number
  readonly lineHeight: number
}

const PROGRAM = 'tesseract'
const LANGUAGE = 'fra'
const ASKING_MS = 5_000
const MOST_OUTPUT = 20_000_000

let known: Promise<boolean> | undefined

/** Whether the recognising program is installed with French letters; asked once. */
export const canRecognise = (): Promise<boolean> =>
  (known ??= ran(['--list-langs'], ASKING_MS, null).then((told) => told !== null && told.split(/\s+/).includes(LANGUAGE)))

/** The words of a picture (PNG), or nothing when the time is over or the program fails. */
export async function recognise(picture: Uint8Array, dotsPerInch: number, milliseconds: number): Promise<RecognisedWord[] | null> {
  const told = await ran(['stdin', 'stdout', '-l', LANGUAGE, '--dpi', String(dotsPerInch), '--psm', '3', 'tsv'], milliseconds, picture)
  if (told === null) return null
  const lines = new Map<string, { top: number; height: number }>()
  return told.split('\n').flatMap((row): RecognisedWord[] => {
    const [level, , block, paragraph, line, , left, top, width, height, sureness, text] = row.split('\t')
    const key = `${block} ${paragraph} ${line}`
    if (level === '4') lines.set(key, { top: Number(top), height: Number(height) })
    if (level !== '5' || text === undefined || text.trim() === '') return []
    const own = lines.get(key) ?? { top: Number(top), height: Number(height) }
    return [
      {
        text: text.trim(),
        left: Number(left),
        top: Number(top),
        width: Number(width),
        height: Number(height),
        sureness: Number(sureness),
        line: key,
        lineTop: own.top,
        lineHeight: own.height,
      },
    ]
  })
}

/** Runs the program without a shell, in one thread, for a time; null when it is absent, fails or is ended. */
function ran(args: string[], milliseconds: number, input: Uint8Array | null): Promise<string | null> {
  return new Promise((resolve) => {
    const child = execFile(
      PROGRAM,
      args,
      {
        timeout: milliseconds,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_OUTPUT,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], OMP_THREAD_LIMIT: '1', ...tessdata() },
      },
      (failure, told) => resolve(failure === null ? told : null),
    )
    child.stdin?.on('error', () => {})
    if (input === null) child.stdin?.end()
    else child.stdin?.end(input)
  })
}

const tessdata = (): Record<string, string> =>
  process.env['TESSDATA_PREFIX'] === undefined ? {} : { TESSDATA_PREFIX: process.env['TESSDATA_PREFIX'] }
