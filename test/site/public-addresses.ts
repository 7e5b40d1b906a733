/** Every public address, one of each kind of territory, convention and answer; read by the tests of pages. */
export const PUBLIC_PAGES: readonly string[] = [
  '/',
  '/conventions',
  '/conventions?territoire=region-75&signataire=metropole',
  '/conventions/ile-de-france-2017-2019',
  '/conventions/nouvelle-aquitaine-2017-2019',
  '/cofinancement',
  '/cofinancement/nation-FR',
  '/cofinancement/region-75',
  '/cofinancement/region-06',
]
