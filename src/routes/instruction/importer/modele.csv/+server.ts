import { IMPORT_MODEL } from '#wording/pages/import-files.ts'
import type { RequestHandler } from './$types'

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The model of a spreadsheet of files. */
export const GET: RequestHandler = () =>
  new Response(`${IMPORT_MODEL.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="modele-dossiers.csv"' },
  })
