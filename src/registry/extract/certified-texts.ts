import { parse as csvRecords } from 'csv-parse/sync'
import { parseDocument } from 'yaml'
import type { CertifiedTexts } from '#domain/certificate/certificate.ts'

/** The texts of a certificate, parsed plainly and apart from the engine's readers; nothing when one does not read. */
export function certifiedTexts(scenario: string, rule: string, territories: string): CertifiedTexts | undefined {
  try {
    const [told, law] = [plainYaml(scenario), plainYaml(rule)]
    const key = Object(law['key']) as Record<string, unknown>
    const steps = Array.isArray(told['steps']) ? told['steps'].map(stepOf) : []
    const rows = csvRecords(territories, { columns: true, bom: true, trim: true, skip_empty_lines: true }) as Record<string, string>[]
    return {
      scenario: { year: String(told['year']), envelope: String(told['envelope']), steps },
      rule: { from: String(law['from']), to: String(law['to']), cnc: String(key['cnc']), local: String(key['local']) },
      territories: rows,
    }
  } catch {
    return undefined
  }
}

/** Every value as it is written; aliases are refused. */
function plainYaml(text: string): Record<string, unknown> {
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' })
  if (document.errors.length > 0) throw document.errors[0] ?? new Error('not a document')
  return Object(document.toJS({ maxAliasCount: 0 })) as Record<string, unknown>
}

function stepOf(step: unknown): CertifiedTexts['scenario']['steps'][number] {
  const [kind, ...others] = Object.keys(Object(step) as object)
  if (kind === undefined || others.length > 0) throw new Error('a step has one key')
  return { kind, keys: Object((step as Record<string, unknown>)[kind]) as Record<string, unknown> }
}
