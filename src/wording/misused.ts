const NNBSP = '\u202f'
const quoted = (text: string): string => `«${NNBSP}${text.slice(0, 80)}${NNBSP}»`

/** What was wrong in the words of a command, before its help. */
export const MISUSED = {
  words: (why: string): string => `Commande mal employée${NNBSP}: ${why}`,
  unknownOption: (word: string): string => `l’option ${quoted(word)} n’est pas connue, ou sa valeur manque.`,
  lacking: (option: string): string => `il manque ${option}.`,
  extra: (word: string): string => `${quoted(word)} est de trop.`,
  notInList: (option: string, found: string, words: readonly string[]): string =>
    `${option} ${quoted(found)} n’est pas admis. Valeurs admises${NNBSP}: ${words.join(', ')}.`,
  notAnAmount: (option: string, found: string): string =>
    `${option} ${quoted(found)} n’est pas un montant. Écrivez des euros, un point et deux décimales au plus, sans signe${NNBSP}: 1234.50.`,
} as const
