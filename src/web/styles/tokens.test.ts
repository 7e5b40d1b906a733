import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Pair = readonly [ink: string, ground: string, least: number]

/** Text reads at 7 where it can (AAA), 4.5 at least (AA); shapes and borders stand at 3. */
const PAIRS: readonly Pair[] = [
  ['ink', 'paper', 7],
  ['ink', 'shade', 7],
  ['soft', 'paper', 7],
  ['soft', 'shade', 7],
  ['paper', 'ink', 7],
  ['state', 'paper', 7],
  ['state', 'shade', 7],
  ['territories', 'paper', 7],
  ['territories', 'shade', 4.5],
  ['on-state', 'state', 7],
  ['on-territories', 'territories', 7],
  ['ink', 'signal-shade', 7],
  ['soft', 'signal-shade', 4.5],
  ['signal', 'signal-shade', 4.5],
  ['signal', 'paper', 4.5],
  ['state-light', 'paper', 3],
  ['territories-light', 'paper', 3],
  ['edge', 'paper', 3],
  ['edge', 'shade', 3],
  ['step-5', 'paper', 3],
]

/** Fine lines between rows, which carry nothing, and the map's paler steps, which a border, a name and a table accompany. */
const DECORATIVE = ['line', 'step-1', 'step-2', 'step-3', 'step-4']

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const COLOURS = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name = '', day = '', night = '']) => [
    name,
    { day, night },
  ]),
)

function luminance(hexadecimal: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hexadecimal.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe('colours of the site', () => {
  for (const mode of ['day', 'night'] as const) {
    test.each(PAIRS)(`%s on %s reads at %d by ${mode}`, (ink, ground, least) => {
      const [above, below] = [COLOURS.get(ink), COLOURS.get(ground)]
      if (above === undefined || below === undefined) throw new Error(`no colour named ${ink} or ${ground}`)
      expect(contrast(above[mode], below[mode])).toBeGreaterThanOrEqual(least)
    })
    test(`the steps of a map grow apart from the paper by ${mode}`, () => {
      const paper = COLOURS.get('paper')?.[mode] ?? ''
      const apart = [1, 2, 3, 4, 5].map((step) => contrast(COLOURS.get(`step-${step}`)?.[mode] ?? '', paper))
      expect(apart).toEqual(apart.toSorted((a, b) => a - b))
    })
  }
  test('every colour is in a pair, or is decorative', () => {
    const paired = new Set([...PAIRS.flatMap(([ink, ground]) => [ink, ground]), ...DECORATIVE])
    expect([...COLOURS.keys()].filter((name) => !paired.has(name))).toEqual([])
  })
  test('no style sheet writes a colour of its own but the tokens and white paper', () => {
    for (const sheet of ['base', 'layout', 'parts', 'forms', 'table', 'charts', 'map', 'pages']) {
      const text = readFileSync(new URL(`./${sheet}.css`, import.meta.url), 'utf8')
      expect(text.match(/#[\da-f]{3,8}\b|gradient|box-shadow: 0 /gi), sheet).toBeNull()
    }
  })
})
