/**
 * What a person is to a file, in the role that they act in.
 * `own`: its applicant; `joined`: its co-applicant; `assigned`: named to appraise or to read it; `seated`: member of the body that hears it;
 * `of-authority`: serves the authority that received it; `in-conflict`: recused, or bound to set themselves aside; `stranger`: none of these.
 */
export const RELATIONS = ['stranger', 'own', 'joined', 'of-authority', 'assigned', 'seated', 'in-conflict'] as const
export type Relation = (typeof RELATIONS)[number]

/** What is known of a person about one file, from which their relation to it is told. */
export type Ties = {
  /** Its applicant, or a co-applicant. */
  readonly isApplicant: boolean
  readonly isCoApplicant: boolean
  readonly isInConflict: boolean
  readonly isAssigned: boolean
  /** Member of the committee that hears the file, within their term on the day of the act. */
  readonly isSeated: boolean
  /** Likewise of the assembly that decides. */
  readonly isOfAssembly: boolean
  readonly isOfAuthority: boolean
}
