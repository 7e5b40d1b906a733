import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals: { actor, person } }) => {
  const name = actor?.name ?? person?.name
  return { acting: name === undefined ? null : { name, isPlayed: person === null } }
}
