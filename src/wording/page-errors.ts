/** What a page says when it cannot be shown, and what to do then. */
export type PageError = {
  readonly message: string
  readonly advice: string
  /** Where to go on, when we know. */
  readonly links?: readonly { readonly href: string; readonly label: string }[]
}

export const PAGE_NOT_FOUND: PageError = {
  message: 'Cette page n’existe pas.',
  advice: 'Vérifiez l’adresse, ou cherchez ce que vous vouliez lire.',
}

export const PAGE_FAILED: PageError = {
  message: 'Nous n’avons pas pu préparer cette page.',
  advice: 'Réessayez dans un instant. Rien de ce que vous aviez enregistré n’est perdu.',
}

/** What is answered to an address that asks too much at once. */
export const tooManyRequests = (seconds: number): string =>
  `Trop de demandes à la fois depuis votre adresse. Réessayez dans ${seconds}\u00a0secondes.`
