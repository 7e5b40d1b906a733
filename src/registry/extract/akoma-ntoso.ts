import { TEXT_NATURES, type ConventionText, type TextNature, type UnplacedText } from '#domain/convention/convention-text.ts'
import type { TextProblem } from '#domain/source/text-problem.ts'
import { HierarchyReader } from './akoma-ntoso/hierarchy.ts'
import { akomaNtosoPrefix } from './akoma-ntoso/names.ts'
import { ownData, type OwnData } from './akoma-ntoso/own-data.ts'
import { passagesIn, wordsOf } from './akoma-ntoso/passages.ts'
import { TEXT_BOUNDS } from './text-bounds.ts'
import { UnreadableText } from './unreadable-text.ts'
import { allIn, childOf, childrenOf, elementsIn, xmlTree, type XmlElement } from './xml-tree.ts'

/** A text of Akoma Ntoso; in ours, parties, dates, citations and amounts are as we wrote them, in those of others they are still to be read. */
export type AkomaNtosoText = { readonly isOurs: boolean; readonly text: ConventionText; readonly problems: readonly TextProblem[] }

/**
 * A text written as Akoma Ntoso, ours or of others. Ours comes back as it was; of others, the standard elements are read.
 * A document type is refused before anything of it is read. Throws `UnreadableText` for what is no such document.
 */
export function readAkomaNtoso(bytes: Uint8Array): AkomaNtosoText {
  const root = treeOf(bytes)
  const act = root.name === 'a:akomaNtoso' ? elementsIn(root)[0] : undefined
  if (act === undefined) throw new UnreadableText('broken-akoma-ntoso', root.name)
  const body = bodyOf(act)
  if (body === undefined) throw new UnreadableText('broken-akoma-ntoso', `${act.name}: body`)
  const own = ownOf(act)
  const ids = new Set(allElements(act).flatMap(({ attributes }) => attributes['eId'] ?? []))
  const reader = new HierarchyReader(own !== null, ids, own?.tables ?? new Map())
  const divisions = [...preambleOf(act, reader), ...reader.body(body), ...annexesOf(act, reader)]
  const title = titleOf(act, own !== null)
  if (own !== null) {
    const { tables: _, ...data } = own
    return { isOurs: true, text: { title, divisions, ...data }, problems: [] }
  }
  const isWithoutArticle = divisions.length === 0
  const text: ConventionText = {
    title,
    nature: natureOf(act, title),
    parties: [],
    starts: null,
    ends: null,
    dates: [],
    citations: [],
    divisions,
    unplaced: besides(act, title),
    pages: null,
    isExample: false,
  }
  const problem: TextProblem = { reason: 'no-article', blocking: false, page: null, found: null, expected: null }
  return { isOurs: false, text, problems: isWithoutArticle ? [problem] : [] }
}

function treeOf(bytes: Uint8Array): XmlElement {
  try {
    return xmlTree(bytes, akomaNtosoPrefix, TEXT_BOUNDS, 'akoma-ntoso')
  } catch (cause) {
    if (cause instanceof UnreadableText && cause.reason === 'unreadable-file') throw new UnreadableText('broken-akoma-ntoso', cause.found)
    throw cause
  }
}

function allElements(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const waiting = [element]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    found.push(one)
    waiting.push(...elementsIn(one))
  }
  return found
}

const BODIES = ['a:body', 'a:mainBody', 'a:portionBody', 'a:amendmentBody', 'a:judgmentBody', 'a:collectionBody']
const bodyOf = (act: XmlElement): XmlElement | undefined => elementsIn(act).find(({ name }) => BODIES.includes(name))

function ownOf(act: XmlElement): OwnData | null {
  const proprietary = childrenOf(childOf(act, 'a:meta'), 'a:proprietary').find((one) => childOf(one, 'ct:text') !== undefined)
  const said = childOf(proprietary, 'ct:text')
  return proprietary === undefined || said === undefined ? null : ownData(proprietary, said.attributes)
}

function preambleOf(act: XmlElement, reader: HierarchyReader) {
  const preamble = childOf(act, 'a:preamble')
  if (preamble === undefined) return []
  const isHead = (one: XmlElement): boolean => one.name === 'a:container' && one.attributes['name'] === 'heading'
  const head = elementsIn(preamble).find(isHead)
  const inside = elementsIn(preamble).filter((one) => !isHead(one))
  const said = head === undefined ? undefined : childOf(head, 'a:p')
  const heading = said === undefined ? null : wordsOf(said, reader.isOurs)
  return [reader.division('preamble', preamble, inside, { number: preamble.attributes['ct:number'] ?? null, heading }, null)]
}

function annexesOf(act: XmlElement, reader: HierarchyReader) {
  const holders = [...childrenOf(childOf(act, 'a:attachments'), 'a:attachment'), ...childrenOf(childOf(act, 'a:components'), 'a:component')]
  return holders.map((holder) => {
    const document = elementsIn(holder).find((one) => bodyOf(one) !== undefined)
    const body = document === undefined ? undefined : bodyOf(document)
    const { number, heading } = reader.headOf(holder)
    const title = document === undefined || reader.isOurs ? '' : titleOf(document, false)
    const before = document === undefined || reader.isOurs ? [] : elementsIn(document).filter(({ name }) => name === 'a:preamble')
    const inside = body === undefined ? [] : [...before, ...elementsIn(body)]
    return reader.division('annex', holder, inside, { number, heading: heading ?? (title === '' ? null : title) }, null)
  })
}

const TITLES = ['a:docTitle', 'a:shortTitle', 'a:longTitle']

function titleOf(act: XmlElement, isOurs: boolean): string {
  const places = ['a:preface', 'a:coverPage', 'a:preamble'].flatMap((name) => childOf(act, name) ?? [])
  const said = TITLES.flatMap((name) => places.flatMap((place) => allIn(place, name)))[0]
  if (said !== undefined) return wordsOf(said, isOurs)
  const meta = childOf(act, 'a:meta')
  const alias = meta === undefined ? undefined : [...allIn(meta, 'a:FRBRalias'), ...allIn(meta, 'a:FRBRname')][0]
  return alias?.attributes['value'] ?? ''
}

function natureOf(act: XmlElement, title: string): TextNature {
  const named = TEXT_NATURES.find((nature) => nature === act.attributes['name'])
  if (named !== undefined) return named
  if (/^\s*avenant/i.test(title)) return 'amendment'
  if (/^\s*convention/i.test(title)) return 'convention'
  if (/d[ée]lib[ée]ration/i.test(title)) return 'deliberation'
  return act.name === 'a:act' || act.name === 'a:bill' ? 'law' : 'other'
}

/** What stands beside the articles: cover, contents, signatures. Listed, never lost. */
function besides(act: XmlElement, title: string): UnplacedText[] {
  const listed = (name: string, reason: UnplacedText['reason']): UnplacedText[] => {
    const holder = childOf(act, name)
    const passages = holder === undefined ? [] : passagesIn(holder, false)
    return passages
      .map((one) => (one.kind === 'table' ? one.rows.map((row) => row.join(' | ')).join('\n') : one.text))
      .filter((text) => text !== '' && text !== title)
      .map((text) => ({ text, reason, place: null }))
  }
  return [...listed('a:coverPage', 'cover'), ...listed('a:preface', 'cover'), ...listed('a:conclusions', 'unknown')]
}
