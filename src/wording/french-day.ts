const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']

/** « 1er mars 2027 » for a day; the text itself when it is not one. */
export function frenchDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const month = MONTHS[Number(parts?.[2]) - 1]
  if (!parts || month === undefined) return day
  const date = Number(parts[3])
  return `${date === 1 ? '1er' : date}\u00a0${month} ${parts[1]}`
}
