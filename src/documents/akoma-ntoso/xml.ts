/** An element as text; attributes that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** What no XML 1.0 document may hold: control signs, halves of a pair, two signs that are none. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Text as XML holds it; a sign that XML cannot hold becomes U+FFFD. */
export const words = (text: string): string => text.replace(UNWRITABLE, '\ufffd').replace(/[&<>\r]/g, (sign) => REFERENCES[sign] ?? sign)

const value = (text: string): string => text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"\r\n\t]/g, (sign) => REFERENCES[sign] ?? sign)

export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, given]) => (given === null ? [] : [` ${key}="${value(String(given))}"`]))
  const inside = content.join('')
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`
}
