const LONGEST = 60

/** The first words of a sentence, where a list has no room for it. */
export function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence
  return `${sentence.slice(0, LONGEST).replace(/[\s,;:]+\S*$/u, '')}…`
}
