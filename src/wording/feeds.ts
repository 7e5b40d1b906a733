/** What a feed says of itself. */
export const FEEDS = {
  description: 'Versions publiées ou retirées, dates, lectures du socle décidées et réponses.',
  licence: 'Licence Ouverte 2.0',
  title: (subject: string): string => `Contrechamp : ${subject}`,
} as const
