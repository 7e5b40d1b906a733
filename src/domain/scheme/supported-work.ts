/** Cinema and audiovisual stay apart, in schemes, files, committees and statistics. */
export const SECTORS = ['cinema', 'audiovisual'] as const
export type Sector = (typeof SECTORS)[number]

/** What a scheme supports in the life of a work, or of those who make it. */
export const SUPPORTED_STAGES = [
  'concept',
  'writing',
  'development',
  'production',
  'post-production',
  'distribution',
  'residence',
  'structure',
] as const
export type SupportedStage = (typeof SUPPORTED_STAGES)[number]

/** The form of a work. */
export const WORK_FORMATS = [
  'short',
  'feature',
  'creative-documentary',
  'feature-documentary',
  'animated-short',
  'animated-feature',
  'animated-series',
  'single-fiction',
  'series',
  'immersive',
] as const
export type WorkFormat = (typeof WORK_FORMATS)[number]

/** Who may apply. */
export const APPLICANT_KINDS = ['natural-person', 'company', 'association'] as const
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]
