/** The last sheet of a workbook: where it comes from and how to read it. */
export const WORKBOOK = {
  page: 'Page',
  about: [
    ['Montants', 'En euros, au centime. « non connu » n’est pas un zéro.'],
    ['Licence', 'Licence Ouverte 2.0 (Etalab). Les sources sont au pied de chaque feuille.'],
  ],
} as const
