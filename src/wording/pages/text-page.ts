/** A page made of text: sections with an anchor, paragraphs, and lists. */
export type TextSection = {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly items?: readonly string[]
  readonly after?: readonly string[]
  readonly links?: readonly { readonly href: string; readonly label: string }[]
}

export type TextPage = { readonly title: string; readonly subtitle: string; readonly sections: readonly TextSection[] }
