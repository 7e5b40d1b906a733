/** What stands before an item of a list, when a line opens with it. */
export type Marker = { readonly marker: string; readonly rest: string }

const BULLET = /^([-–—−•▪◦‣●○■□▶➢➤➔→✓✔❖◆♦*·§\u2043\uf0b7\uf0a7\uf0d8\uf0fc\uf0e0\uf076\uf02d\uf0a8])(?:[\s\u00a0\u202f]+|$)(.*)$/su
const WORD_BULLET = /^(o)[\s\u00a0]+(?=\p{L})(.*)$/su
const ORDER =
  /^(\(?[a-z]\)|[a-z]\.|\(?(?:[ivx]{1,5})\)|\d{1,2}°(?:\))?|\(?\d{1,2}\)|\d{1,2}[.]|\d{1,2}[\s\u00a0]?[–-])[\s\u00a0\u202f]+(?=\S)(.*)$/su
/** Symbol fonts number their bullets in a corner of their own. */
const PRIVATE = /[\ue000-\uf8ff]/

/** The marker of an item; figures count only where the line is printed as running text, since headings have them too. */
export function markerOf(text: string, isHeading: boolean): Marker | null {
  const found = BULLET.exec(text) ?? (isHeading ? null : (WORD_BULLET.exec(text) ?? ORDER.exec(text)))
  const [, marker, rest] = found ?? []
  if (marker === undefined || rest === undefined) return null
  if (/^[-–—−*§]$/.test(marker) && /^\d[\d\s\u00a0\u202f,.]*(?:€|%|$)/.test(rest)) return null
  return { marker: PRIVATE.test(marker) ? '•' : marker, rest }
}

const NOTE =
  /^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\*{1,3})[\s\u00a0]*|\[(\d{1,3})\][\s\u00a0]*|\((\d{1,3})\)[\s\u00a0]*|(\d{1,3})(?!\.\d)[\s\u00a0.)]+(?=\S))(.*)$/su
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The marker of a footnote, its digits level. */
export function noteMarkerOf(text: string): Marker | null {
  const [, raised, square, round, plain, rest] = NOTE.exec(text) ?? []
  const marker = raised ?? square ?? round ?? plain
  if (marker === undefined || rest === undefined) return null
  return { marker: marker.replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(RAISED.indexOf(digit))), rest }
}

/** Words that open a division, wherever they stand. */
export const HEADING =
  /^(?:article|art\.|titre|axe|chapitre|section|partie|annexe|préambule)\s+(?:\d|[IVXLC]+\b|premier|première|unique|n°)/i
