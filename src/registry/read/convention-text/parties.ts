import type { Division, TextParty } from '#domain/convention/convention-text.ts'
import { everyBlock } from './every-block.ts'
import { levelOf } from './funders.ts'
import { oneLine, plainWords } from './plain-words.ts'
import type { TableRules } from './rules.ts'

const BODY = String.raw`(?:[Ll]['’]\s?|L['’])?(?:[ÉE]tat|[ÉE]TAT|Eurom[ée]tropole|EUROM[ÉE]TROPOLE)|(?:[Ll]e\s+|LE\s+)?(?:Centre [Nn]ational (?:du [Cc]in[ée]ma|de la [Cc]in[ée]matographie)|CENTRE NATIONAL|CNC)|(?:[Ll]a\s+|LA\s+)(?:[Rr]égion(?! académique)|R[ÉE]GION|[Cc]ollectivité|COLLECTIVIT[ÉE]|[Mm][ée]tropole|M[ÉE]TROPOLE|[Vv]ille|VILLE|[Cc]ommune\b|COMMUNE\b|[Cc]ommunaut[ée]|COMMUNAUT[ÉE])|(?:[Ll]e\s+|LE\s+)?(?:[Cc]onseil [Rr]égional|CONSEIL R[ÉE]GIONAL|[Cc]onseil [Dd]épartemental|CONSEIL D[ÉE]PARTEMENTAL)|(?:[Ll]e\s+|LE\s+)(?:[Dd]épartement|D[ÉE]PARTEMENT|[Rr]ectorat)|[Ll]['’](?:[Aa]ssociation|[Aa]cadémie|[ÉéEe]tablissement [Pp]ublic|[Aa]gence)|[Ll]a\s+(?:[Ss]ociété|SAS|SARL|[Ff]ondation)|\p{Lu}\p{L}+ [Mm]étropole|Grand \p{Lu}\p{L}+`
const START = new RegExp(
  String.raw`(?:^(?:et\s+|ET\s+)?|[,;:]\s+(?:et\s+|ET\s+)?|\s(?:et|ET)\s+|(?:^|\s)(?:entre|ENTRE|Entre)\s*:?\s+)(?=${BODY})`,
  'gu',
)
const STOP =
  /[\s,]*(?:[,–—-]\s*)?(?:\breprésenté|\bREPR[ÉE]SENT[ÉE]|\bci-après|\bdénommé|\bdésigné|\bdont le siège|\bsis(?:e|es)?\s|\bétablissement public|\bagissant|\bd['’](?:une|autre) part|\bayant son siège|\bimmatriculé|\bautorisé|\ben vertu|\bhabilité)|[(;:\n]/iu

/** Those that a text binds: named after « Entre », else in its title; the persons who represent them are left out. */
export function partiesIn(divisions: readonly Division[], titles: readonly string[], rules: TableRules): TextParty[] {
  const parties: TextParty[] = []
  for (const { text, id } of betweenBlocks(divisions)) for (const name of namesIn(text)) add(name, id)
  if (parties.length === 0)
    for (const title of titles) {
      const listed = /\bentre\s+(.+)$/isu.exec(title)?.[1]
      if (listed !== undefined) for (const name of namesIn(listed.replace(/\s[–—-]\s.*$/su, ''))) add(name, null)
    }
  return parties

  function add(name: string, blockId: string | null): void {
    const level = levelOf(name, rules) ?? 'other'
    const cnc = level === 'cnc' ? parties.findIndex((party) => party.level === 'cnc' && party.name.length < name.length) : -1
    if (cnc >= 0) parties[cnc] = { name, level, blockId }
    const isHeld = parties.some(
      (party) => plainWords(party.name) === plainWords(name) || (party.level === level && (level === 'state' || level === 'cnc')),
    )
    if (!isHeld) parties.push({ name, level, blockId })
  }
}

/** The blocks from « Entre » to what is agreed or recalled. */
function betweenBlocks(divisions: readonly Division[]): { readonly text: string; readonly id: string }[] {
  const blocks = everyBlock(divisions.filter(({ kind }) => kind === 'preamble')).map(({ block }) => ({
    text: oneLine(block.text),
    id: block.id,
  }))
  const first = blocks.findIndex(({ text }) => /^entre\b/i.test(text))
  if (first < 0)
    return blocks.filter(({ text }) => /^(?:ET\s+)?(?:L['’]|LE |LA |L[ea] )/.test(text) && /repr[ée]sent[ée]e?s? par|ci-après/i.test(text))
  const last = blocks.findIndex(
    ({ text }, place) =>
      place > first &&
      /^(?:il (?:a été|est)|vu\b|considérant|préambule|les parties|conviennent|ci-après (?:dénommées|ensemble|collectivement|désignées))/iu.test(
        text,
      ),
  )
  return blocks.slice(first, last < 0 ? undefined : last)
}

function namesIn(text: string): string[] {
  const starts = [...text.matchAll(START)].map((match) => match.index + match[0].length)
  return starts.flatMap((start, place) => {
    const whole = text.slice(start, starts[place + 1])
    const name =
      oneLine(whole.split(STOP)[0] ?? '')
        .split(',')[0]
        ?.replace(/[\s;–—-]+(?:et|ET)?$/u, '')
        .replace(/^(?:l[ea]\s+|l['’]\s?)/iu, '')
        .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) ?? ''
    const isPerson = /représent[ée]e?s? par\s*$/iu.test(text.slice(0, start))
    return name === '' || isPerson || name.length > 160 ? [] : [name]
  })
}
