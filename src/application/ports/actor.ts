/** Who does an act: known by an id that roles and files hold, and by a name. */
export type Actor = { readonly id: string; readonly name: string }
