/** How sure we are that an aid is for cinema or audiovisual works. */
export type Confidence = 'certain' | 'probable' | 'doubtful'

/** One rule of recognition: what must be met, where, and what it says. Patterns are matched on folded text. */
export type CinemaRule = {
  readonly id: string
  /** First day on which the rule was ours. */
  readonly from: string
  readonly pattern: RegExp
  readonly in: readonly ('purpose' | 'beneficiary' | 'sector')[]
  readonly confidence: Confidence
  readonly domain: string
  readonly stage: string | null
}

export type CinemaRules = {
  readonly version: string
  /** What looks like our words and is not (« film plastique »): taken out before rules are tried. */
  readonly unless: readonly RegExp[]
  readonly rules: readonly CinemaRule[]
  readonly formats: readonly { readonly pattern: RegExp; readonly format: string }[]
}

/** What an aid was recognised as, by which rule; a doubtful one waits for a person. */
export type CinemaAid = {
  readonly rule: string
  readonly confidence: Confidence
  readonly domain: string
  readonly stage: string | null
  readonly format: string | null
  readonly review: 'waiting' | null
}

const RANKS: Record<Confidence, number> = { certain: 3, probable: 2, doubtful: 1 }

/**
 * What an aid is for in cinema and audiovisual, or nothing. The surest rule wins, the first of the list when two are as sure.
 * Policy: docs/decisions/2026-11-22-cinema-aids-are-recognised.md
 */
export function cinemaAidIn(words: { purpose: string; beneficiary: string; sector: string }, rules: CinemaRules): CinemaAid | undefined {
  const texts = {
    purpose: cleared(words.purpose, rules),
    beneficiary: cleared(words.beneficiary, rules),
    sector: cleared(words.sector, rules),
  }
  let best: CinemaRule | undefined
  for (const rule of rules.rules) {
    if (best !== undefined && RANKS[rule.confidence] <= RANKS[best.confidence]) continue
    if (rule.in.some((place) => rule.pattern.test(texts[place]))) best = rule
  }
  if (best === undefined) return undefined
  const format = rules.formats.find(({ pattern }) => pattern.test(texts.purpose))?.format ?? null
  return {
    rule: best.id,
    confidence: best.confidence,
    domain: best.domain,
    stage: best.stage,
    format,
    review: best.confidence === 'doubtful' ? 'waiting' : null,
  }
}

const cleared = (text: string, rules: CinemaRules): string =>
  rules.unless.reduce((kept, pattern) => kept.replace(pattern, ' '), foldedText(text))

const foldedText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('’', "'").toLowerCase().replace(/\s+/g, ' ')
