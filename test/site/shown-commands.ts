/** A command that a page of documentation shows, and the answer it prints under it: `…` stands for lines left out. */
export type ShownCommand = { readonly command: string; readonly answer: string | null }

const BLOCK = /```(sh|text)\n([\s\S]*?)```/g

/** Every command of the `sh` blocks of a Markdown page; a `text` block is the answer of the command just above. */
export function shownCommands(markdown: string): readonly ShownCommand[] {
  const shown: ShownCommand[] = []
  for (const [, kind, text = ''] of markdown.matchAll(BLOCK)) {
    const last = shown.at(-1)
    if (kind === 'text' && last !== undefined) shown[shown.length - 1] = { ...last, answer: text }
    else if (kind === 'sh') shown.push(...commandsIn(text))
  }
  return shown
}

const commandsIn = (text: string): readonly ShownCommand[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, '').trim())
    .filter((line) => line !== '')
    .map((command) => ({ command, answer: null }))

/** Whether an answer is the one shown, line by line; a line `…` stands for any lines, or none, and a space is a space, narrow or not. */
export function isAsShown(answer: string, shown: string): boolean {
  const pattern = plain(shown)
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${RegExp.escape(line)}\\n`))
    .join('')
  return new RegExp(`^${pattern}$`).test(`${plain(answer).trimEnd()}\n`)
}

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

/** Every place of the project that a page links to. */
export const linkedPlaces = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '').filter((target) => !target.startsWith('http'))
