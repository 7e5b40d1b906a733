import { parseArgs } from 'node:util'
import type { AuthorityOutcome, NewAuthority } from '#application/open-authority.ts'
import { siretOf } from '#domain/grant/siret.ts'
import { AUTHORITY_HELP, AUTHORITY_MISUSED, authorityText } from '#wording/open-authority.ts'
import type { Command } from './command.ts'
import { extraWord, lackingOption, misuse, refusedOption } from './misuse.ts'

type Asked = { readonly authority: NewAuthority; readonly email: string }

/** `authority`: creates or corrects an authority, and gives its administrator their role. 1 when refused, or without an account. */
export const authorityCommand =
  (open: (asked: Asked) => Promise<AuthorityOutcome>): Command =>
  async (words) => {
    const given = readWords(words)
    const values = given?.values
    if (values?.help === true) {
      process.stdout.write(AUTHORITY_HELP)
      return 0
    }
    const { id = '', name = '', prefix = '', contact = '', administrator = '', siret } = values ?? {}
    const number = siret === undefined ? null : siretOf(siret.replaceAll(' ', ''))
    const reasons = [
      refusedOption(given, words),
      extraWord(given?.positionals ?? [], 0),
      lackingOption(values?.id, '--id'),
      lackingOption(values?.name, '--name'),
      lackingOption(values?.prefix, '--prefix'),
      lackingOption(values?.contact, '--contact'),
      lackingOption(values?.administrator, '--administrator'),
      !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && AUTHORITY_MISUSED.id,
      name.trim() === '' && AUTHORITY_MISUSED.name,
      !/^[A-Z0-9]{2,8}$/.test(prefix) && AUTHORITY_MISUSED.prefix,
      contact.trim() === '' && AUTHORITY_MISUSED.contact,
      number === undefined && AUTHORITY_MISUSED.siret,
    ]
    if (number === undefined || reasons.some((reason) => reason !== false)) return misuse(words, AUTHORITY_HELP, reasons)
    const authority = { id, name: name.trim(), numberPrefix: prefix, contact: contact.trim(), siret: number }
    const outcome = await open({ authority, email: administrator })
    process.stdout.write(
      values?.json === true ? `${JSON.stringify({ id, ...outcome }, null, 1)}\n` : authorityText(outcome, authority.name, administrator),
    )
    return outcome.kind === 'kept' && outcome.administrator !== 'no-account' ? 0 : 1
  }

const OPTIONS = {
  id: { type: 'string' },
  name: { type: 'string' },
  prefix: { type: 'string' },
  contact: { type: 'string' },
  administrator: { type: 'string' },
  siret: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
  } catch {
    return undefined
  }
}
