// Writes docs/reference/regles.md from the tables that check rules and scenarios; a test says when it is out of date.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { referenceOf } from '../src/main/reference.ts'
import { referenceMarkdown } from '../src/web/views/reference-markdown.ts'

const root = join(import.meta.dirname, '..')
writeFileSync(join(root, 'docs/reference/regles.md'), referenceMarkdown(referenceOf(root)))
