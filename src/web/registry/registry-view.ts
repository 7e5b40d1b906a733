import type { KnownConvention, RegionName } from '#application/ports/conventions.ts'
import type { PactText } from '#application/ports/texts.ts'
import { NATURE_LABELS, versionName } from '#wording/pages/registry.ts'

export type Option = { readonly value: string; readonly label: string }

/** What the registrar's first page shows: the texts held, and what a deposit may name. */
export type RegistryView = {
  readonly texts: readonly {
    readonly href: string
    readonly title: string
    readonly nature: string
    readonly versions: string
    readonly isExample: boolean
  }[]
  readonly textOptions: readonly Option[]
  readonly conventionOptions: readonly Option[]
  readonly regionOptions: readonly Option[]
}

export const registryView = (
  texts: readonly PactText[],
  conventions: readonly KnownConvention[],
  regions: readonly RegionName[],
): RegistryView => ({
  texts: texts.map(({ id, title, nature, versions, isExample }) => ({
    href: `/registre/${id}`,
    title,
    nature: NATURE_LABELS[nature],
    versions: versions.map(({ number, state }) => versionName(number, state)).join(' ; '),
    isExample,
  })),
  textOptions: texts.map(({ id, title }) => ({ value: id, label: title })),
  conventionOptions: conventions.map(({ id, title }) => ({ value: id, label: title })),
  regionOptions: regions.map(({ id, name }) => ({ value: id, label: name })),
})
