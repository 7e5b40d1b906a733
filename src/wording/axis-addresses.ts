import type { Axis } from '#domain/convention/axis.ts'

/** How addresses name the axes; stable, since people keep them. */
export const AXIS_ADDRESSES: Readonly<Record<Axis, string>> = {
  creation: 'creation',
  industry: 'filieres',
  diffusion: 'diffusion',
  'image-education': 'education-aux-images',
  heritage: 'patrimoine',
  implementation: 'mise-en-oeuvre',
}

/** The axis that an address names. */
export const axisAt = (address: string): Axis | undefined => AXES_BY_ADDRESS.get(address)

const AXES_BY_ADDRESS = new Map<string, Axis>([
  ['creation', 'creation'],
  ['filieres', 'industry'],
  ['diffusion', 'diffusion'],
  ['education-aux-images', 'image-education'],
  ['patrimoine', 'heritage'],
  ['mise-en-oeuvre', 'implementation'],
])
