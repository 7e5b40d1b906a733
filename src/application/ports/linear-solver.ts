import type { LinearAnswer, LinearModel } from '#domain/scenario/linear-model.ts'

/** Solves linear programs, one after the other, within the time and memory of one search. */
export type LinearSolver = { readonly solve: (model: LinearModel) => Promise<LinearAnswer> }

/** Opens a solver for one search, and closes it whatever happens. */
export type LinearSolvers = { readonly during: <Found>(search: (solver: LinearSolver) => Promise<Found>) => Promise<Found> }
