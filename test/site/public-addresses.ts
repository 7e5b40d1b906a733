/** Every public address, one of each kind of territory, convention and answer; read by the tests of pages. */
export const PUBLIC_PAGES: readonly string[] = [
  '/',
  '/recherche',
  '/recherche?q=gu%C3%A9ret',
  '/recherche?q=xqzwvk',
  '/territoires',
  '/territoires?q=saint-denis',
  '/territoires/nation-FR',
  '/territoires/region-75',
  '/territoires/region-06',
  '/territoires/departement-23',
  '/territoires/epci-200054781',
  '/territoires/commune-23096',
  '/territoires/commune-98735',
]
