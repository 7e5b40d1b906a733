/** Whether a page must say beside a title that its text is fictitious: not when the title says so. */
export const isToldExample = ({ isExample, title }: { readonly isExample: boolean; readonly title: string }): boolean =>
  isExample && !/exemple fictif/i.test(title)
