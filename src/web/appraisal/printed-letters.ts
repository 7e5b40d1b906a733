import type { PrintedBlock, PrintedDocument } from '#application/ports/documents.ts'
import type { KeptLetter } from '#application/read-letters.ts'
import { frenchDay } from '#wording/days.ts'
import { LETTERS } from '#wording/file-letters.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import { TEXT_FILES } from '#wording/text-notice.ts'

/** Letters to print, each beginning a page. */
export function printedLetters(letters: readonly KeptLetter[]): PrintedDocument {
  const [first] = letters
  return {
    title: letters.length === 1 ? LETTERS.title : LETTERS.bundle,
    subtitle: first?.scheme.authority.name ?? '',
    warning: first?.scheme.authority.isFictitious === true ? SCHEMES.fictitious : null,
    author: TEXT_FILES.author,
    foot: LETTERS.printed,
    pageWords: [TEXT_FILES.page, TEXT_FILES.of],
    isLandscape: false,
    blocks: letters.flatMap((letter, at) => [...(at === 0 ? [] : [{ kind: 'page-break' } as const]), ...letterBlocks(letter)]),
  }
}

function letterBlocks({ subject, text, on, application, scheme, fingerprint }: KeptLetter): PrintedBlock[] {
  const { applicant } = application.content
  return [
    { kind: 'text', text: scheme.authority.name },
    { kind: 'text', text: [applicant.name, ...applicant.address.split('\n')].filter((line) => line.trim() !== '').join('\n') },
    { kind: 'text', text: LETTERS.on(frenchDay(on)) },
    { kind: 'heading', level: 1, text: LETTERS.subject(subject) },
    ...text.split(/\n{2,}/).map((paragraph): PrintedBlock => ({ kind: 'text', text: paragraph })),
    { kind: 'note', text: `${LETTERS.fingerprint}\u202f: ${fingerprint}` },
  ]
}
