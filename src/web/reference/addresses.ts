/** Where the key of a rule is explained. */
export const ruleHref = (key: string): string => `/methode/regles/${key}`

/** Where a step of a scenario is explained. */
export const stepHref = (kind: string): string => `/methode/pas/${kind}`
