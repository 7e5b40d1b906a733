const WORDS: Readonly<Record<string, string>> = {
  preamble: 'préambule',
  title: 'titre',
  axis: 'axe',
  chapter: 'chapitre',
  chp: 'chapitre',
  section: 'section',
  sec: 'section',
  art: 'article',
  annex: 'annexe',
}

/** Roman numbers in capitals; « 7_2 » is the second that bears the number 7. */
const numberText = (number: string): string => (/^[ivxlc]+$/.test(number) ? number.toUpperCase() : number).replace(/_(\d+)$/, ' ($1)')

/** Where a division stands, from its name in the text: « axe 1, article 3 »; a name of another form is given as it is. */
export function divisionPlace(id: string): string {
  const parts = id.split('__').map((part) => {
    const [, kind = '', number] = /^([a-z]+)(?:_(.+))?$/.exec(part) ?? []
    const word = WORDS[kind]
    return word === undefined ? part : number === undefined ? word : `${word}\u00a0${numberText(number)}`
  })
  return parts.join(', ')
}

/** The same with the page of the document, when it is known. */
export const passagePlace = (article: string, page: number | null): string =>
  page === null ? divisionPlace(article) : `${divisionPlace(article)}, p.\u00a0${page}`
