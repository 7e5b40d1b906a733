import type { PrintedBlock, PrintedDocument } from '#application/ports/documents.ts'
import type { KeptLetter } from '#application/read-letters.ts'
import { frenchDay } from '#wording/days.ts'
import { LETTERS } from '#wording/file-letters.ts'
import { SCHEMES } from '#wording/pages/schemes.ts'
import { TEXT_FILES } from '#wording/text-notice.ts'

/** Letters to print: one alone, or a list of those they go to, then each as if it were alone. */
export function printedLetters(letters: readonly KeptLetter[]): PrintedDocument {
  const [first, ...others] = letters
  const isAlone = others.length === 0
  return {
    ...(isAlone && first !== undefined
      ? headOf(first)
      : { title: LETTERS.bundle(letters.length), subtitle: first?.scheme.authority.name ?? '' }),
    warning: first?.scheme.authority.isFictitious === true ? SCHEMES.fictitious : null,
    author: TEXT_FILES.author,
    foot: LETTERS.printed,
    pageWords: [TEXT_FILES.page, TEXT_FILES.of],
    isLandscape: false,
    blocks: [
      ...(isAlone ? [] : [slip(letters)]),
      ...letters.flatMap((letter) => [
        ...(isAlone ? [] : [{ kind: 'page-break', head: headOf(letter) } as const]),
        ...letterBlocks(letter),
      ]),
    ],
  }
}

const headOf = ({ subject, scheme }: KeptLetter) => ({ title: subject, subtitle: scheme.authority.name })

/** To whom the letters go, for whoever puts them under cover. */
const slip = (letters: readonly KeptLetter[]): PrintedBlock => ({
  kind: 'table',
  caption: LETTERS.slip,
  columns: [
    { label: LETTERS.number, isNumber: false, weight: 2 },
    { label: LETTERS.recipient, isNumber: false, weight: 3 },
    { label: LETTERS.address, isNumber: false, weight: 4 },
  ],
  rows: letters.map(({ application }) => ({
    cells: [application.number ?? '', application.content.applicant.name, application.content.applicant.address.replaceAll('\n', ', ')],
    isTotal: false,
  })),
})

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
