// A data table: the rows as SQL holds them, one type a table; kept beside migrations/.
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'

/** A day as `YYYY-MM-DD`, both ways. */
type SqlDay = string

export type LoadRecordRow = {
  part: string
  fingerprint: string
  rows_read: number
  rows_kept: number
  loaded_at: Generated<Date>
}

export type LoadFileRow = {
  part: string
  file: string
  rows_read: number
  rows_kept: number
}

export type LoadProblemRow = {
  id: GeneratedAlways<number>
  part: string
  file: string
  line: number | null
  column_name: string | null
  found: string | null
  expected: string | null
  reason: string
  blocking: boolean
}

export type TerritoryRow = {
  id: string
  level: string
  code: string
  name: string
  kind: string | null
  zone: string | null
  region_id: string | null
  departement_id: string | null
  epci_id: string | null
  seat_id: string | null
  population: number | null
  communes_count: number | null
}

export type FormerCommuneRow = {
  code: string
  name: string | null
  kind: string
  commune_id: string
}

export type PostcodeRow = {
  code: string
  commune_id: string
}

export type MapShapeRow = {
  territory_id: string
  level: string
  geometry: JSONColumnType<object, string, string>
}

export type IndicatorRow = {
  id: string
  label: string
  unit: string
  definition: string
  perimeter: string
  as_of: string
  source_title: string
  source_url: string
  read_on: SqlDay | null
}

export type TerritoryProfileRow = {
  territory_id: string
  cinemas: number | null
  itinerant_cinemas: number | null
  screens: number | null
  seats: number | null
  art_et_essai: number | null
  admissions: number | null
  festivals: number | null
  qpv: number | null
  qpv_communes: number | null
  frr_class: string | null
  frr_communes: number | null
  frr_population: number | null
  density_class: string | null
  rural_population: number | null
  primary_schools: number | null
  lower_secondary_schools: number | null
  upper_secondary_schools: number | null
  longitude: number | null
  latitude: number | null
}

export type SeriesRow = {
  territory_id: string
  indicator_id: string
  first_year: number
  yearly: (number | null)[]
}

export type ConventionRow = {
  id: string
  territory_id: string
  title: string
  generation: string
  starts_on: string | null
  ends_on: string | null
  note: string | null
}

export type ConventionSignatoryRow = {
  convention_id: string
  position: number
  name: string
  kind: string
  territory_id: string | null
  attested: string
  source_title: string
  source_urls: string[]
  read_on: SqlDay | null
}

export type ConventionEventRow = {
  convention_id: string
  position: number
  kind: string
  on_text: string | null
  label: string
  source_title: string
  source_urls: string[]
  read_on: SqlDay | null
}

export type FigureRow = {
  id: string
  territory_id: string
  convention_id: string | null
  subject: string
  label: string
  year_from: number | null
  year_to: number | null
  value: string | null
  amount_cents: number | null
  unit: string
  funder: string | null
  includes_cnc: string
  perimeter: string
  moment: string | null
  precision: string
  disagrees_with: Generated<string[]>
  source_title: string
  source_kind: string
  source_urls: string[]
  published_on: string | null
  read_on: SqlDay | null
}

export type OrganisationRow = {
  id: string
  territory_id: string | null
  name: string
  roles: string
  source_url: string
  read_on: SqlDay | null
}

export type AidSchemeRow = {
  id: string
  territory_id: string | null
  organisation: string
  name: string
  stages: string | null
  works: string | null
  minimum_cents: number | null
  maximum_cents: number | null
  amount_note: string | null
  calendar_note: string | null
  meeting_before: string | null
  conditions: string | null
  source_url: string
  read_on: SqlDay | null
}

export type DeadlineRow = {
  id: string
  scheme_id: string | null
  territory_id: string | null
  organisation: string
  scheme_name: string
  round: string | null
  step: string
  step_label: string
  opens_on: SqlDay | null
  on_day: SqlDay | null
  day_text: string | null
  source_url: string
  read_on: SqlDay | null
}

export type FundAwardRow = {
  id: string
  territory_id: string
  grantor: string
  decided_on: string | null
  work: string
  director: string | null
  producer: string | null
  format: string | null
  stage: string | null
  amount_cents: number | null
  places: string | null
  moment: string | null
  includes_cnc: string
  source_url: string
  read_on: SqlDay | null
}

export type CinemaRow = {
  id: number
  name: string
  address: string | null
  commune_id: string | null
  screens: number | null
  seats: number | null
  admissions_2024: number | null
  admissions_2023: number | null
  art_et_essai: boolean | null
  art_et_essai_class: string | null
  labels: string | null
  is_itinerant: boolean
  is_multiplex: boolean | null
  longitude: number | null
  latitude: number | null
}

export type CinemaYearRow = {
  cinema_id: number
  year: number
  name: string | null
  screens: number | null
  seats: number | null
  commune_id: string | null
  art_et_essai: string | null
}

export type ApprovedFilmRow = {
  id: GeneratedAlways<number>
  year: number
  visa: string | null
  title: string
  directors: string | null
  producers: string | null
  budget_cents: number | null
  genre: string | null
  is_french_initiative: boolean | null
  rank: string | null
  has_regional_aid: boolean | null
  nationality: string | null
}

export type FestivalRow = {
  id: string
  name: string
  forms: string | null
  scope: string | null
  commune_id: string | null
  founded: string | null
  season: string | null
  website: string | null
  longitude: number | null
  latitude: number | null
}

export type QpvRow = {
  code: string
  name: string
  longitude: number | null
  latitude: number | null
  outline: JSONColumnType<object | null, string | null, string | null>
}

export type QpvCommuneRow = {
  qpv_code: string
  commune_id: string
}

export type GrantFileRow = {
  fingerprint: string
  name: string
  grantor: string | null
  dataset: string | null
  source_title: string | null
  source_url: string | null
  licence: string | null
  encoding: string | null
  schema_version: string | null
  rows_read: number
  rows_kept: number
  is_current: Generated<boolean>
  imported_at: Generated<Date>
}

export type GrantLineRow = {
  id: GeneratedAlways<number>
  file_fingerprint: string
  line: number
  grantor: string
  grantor_siren: string | null
  territory_id: string | null
  decided_on: SqlDay | null
  year: number | null
  reference: string | null
  beneficiary: string | null
  is_beneficiary_masked: Generated<boolean>
  beneficiary_siret: string | null
  purpose: string | null
  amount_cents: number | null
  nature: string | null
  moment: Generated<string>
  cinema_confidence: string | null
  cinema_rule: string | null
  stage: string | null
  domain: string | null
  format: string | null
  review: string | null
}

export type CheckReportRow = {
  id: string
  file_name: string
  fingerprint: string
  created_at: Generated<Date>
  report: JSONColumnType<object, string, string>
  corrected: string | null
}

export type TextFileRow = {
  fingerprint: string
  name: string
  format: string
  bytes: Uint8Array
  received_at: Generated<Date>
}

export type PactTextRow = {
  id: string
  title: string
  nature: string
  convention_id: string | null
  territory_id: string | null
  amends: string | null
  is_example: boolean
  made_at: Generated<Date>
}

export type TextVersionRow = {
  id: GeneratedAlways<number>
  text_id: string
  number: number
  fingerprint: string
  state: string
  from_text: string | null
  as_read: JSONColumnType<object, string, string>
  structure: JSONColumnType<object, string, string>
  problems: JSONColumnType<object, string, string>
  made_at: Generated<Date>
  published_at: Date | null
}

export type TextEventRow = {
  id: GeneratedAlways<number>
  text_id: string
  kind: string
  on_text: string
  note: string
  made_by: string
  made_at: Generated<Date>
}

export type TextActRow = {
  id: GeneratedAlways<number>
  text_id: string
  version_id: number | null
  kind: string
  detail: JSONColumnType<object, string, string>
  made_by: string
  made_at: Generated<Date>
}

export type BaselineReadingRow = {
  version_id: number
  request_id: string
  rules_fingerprint: string
  state: string
  passages: JSONColumnType<object, string, string>
  searched: JSONColumnType<object, string, string>
}

export type BaselineDecisionRow = {
  id: GeneratedAlways<number>
  text_id: string
  version_id: number
  request_id: string
  state: string
  passages: JSONColumnType<object, string, string>
  reason: string
  decided_by: string
  decided_at: Generated<Date>
}

export type BaselineContestRow = {
  id: GeneratedAlways<number>
  text_id: string
  request_id: string
  party: string
  passage: string
  reason: string
  made_at: Generated<Date>
  answer: string | null
  answered_by: string | null
  answered_at: Date | null
}

export type FollowerRow = {
  id: string
  email: string
  subject_kind: string
  subject: string
  made_at: Generated<Date>
  confirmed_at: Date | null
}

export type MailRow = {
  id: GeneratedAlways<number>
  recipient: string
  subject: string
  body: string
  made_at: Generated<Date>
  attempts: Generated<number>
  sent_at: Date | null
  leaves_at: ColumnType<Date | null, string | null, string>
}

export type FileMailRow = {
  id: GeneratedAlways<number>
  application_id: string
  event_id: number
  person_id: string
  mail_id: number | null
  made_by: string
  made_at: ColumnType<Date, string, never>
  leaves_at: ColumnType<Date, string, never>
  answer: number | null
  sent_at: ColumnType<Date | null, null, Date>
  taken_back_at: ColumnType<Date | null, null, Date | string>
}

export type AccessPartCopyRow = {
  application_id: string
  event_id: number
  part_id: number
  fingerprint: string
}

export type AuthorityRow = {
  id: string
  name: string
  territory_id: string | null
  number_prefix: string
  siret: string | null
  is_fictitious: boolean
  contact: string
  made_at: Generated<Date>
}

export type RoleGivenRow = {
  id: GeneratedAlways<number>
  person_id: string
  role: string
  authority_id: string
  body_id: string | null
  from_on: SqlDay
  until_on: SqlDay | null
  given_by: string
  given_at: Generated<Date>
  withdrawn_at: Date | null
  withdrawn_by: string | null
}

export type SchemeRow = {
  id: string
  authority_id: string
  made_at: Generated<Date>
}

export type SchemeVersionRow = {
  scheme_id: string
  number: number
  rules: JSONColumnType<object, string, string>
  fingerprint: string
  change_note: string
  published_at: Date | string
  published_by: string
}

export type RoundRow = {
  id: string
  scheme_id: string
  version_number: number
  label: string
  opens_at: Date | string
  closes_at: Date | string
  envelope_cents: number | null
  committee_id: string | null
  committee_on: SqlDay | null
  decision_on: SqlDay | null
}

export type RoundChangeRow = {
  id: GeneratedAlways<number>
  round_id: string
  field: string
  was: string | null
  becomes: string | null
  reason: string
  changed_by: string
  changed_at: Generated<Date>
}

export type ApplicationRow = {
  id: string
  number: string | null
  round_id: string
  state: string
  content: JSONColumnType<object, string, string>
  saved: Generated<number>
  sent_fingerprint: string | null
  former_id: string | null
  made_at: Generated<Date>
  saved_at: Generated<Date>
  sent_at: Date | string | null
  destroyed_at: ColumnType<Date | null, string | null | undefined, string | null>
  received_on: SqlDay | null
}

export type DestructionListRow = {
  id: GeneratedAlways<number>
  authority_id: string
  proposed_by: string
  proposed_at: Date | string
  visa_number: string | null
  visa_on: SqlDay | null
  visa_signed_by: string | null
  visa_recorded_by: string | null
  visa_recorded_at: Date | string | null
  destroyed_by: string | null
  destroyed_at: Date | string | null
}

export type DestructionListFileRow = {
  list_id: number
  application_id: string
  category: string
  ends_on: SqlDay
  is_excepted: Generated<boolean>
}

export type ApplicationNumberRow = {
  authority_id: string
  year: number
  last: number
}

export type ApplicationPersonRow = {
  application_id: string
  person_id: string
  tie: string
  reason: Generated<string>
  made_by: string
  made_at: Generated<Date>
}

export type ApplicationSentRow = {
  application_id: string
  number: number
  content: JSONColumnType<object, string, string>
  parts: JSONColumnType<object, string, string>
  fingerprint: string
  sent_by: string
  sent_at: Date | string
}

export type OwnAnswersRow = {
  application_id: string
  gender: string | null
  generation: string | null
  initiative: string | null
  asked_at: Date | string
  answered_at: Date | string | null
  is_erased_late: Generated<boolean>
}

export type DepositedFileRow = {
  fingerprint: string
  size: number
  bytes: Uint8Array
  received_at: Generated<Date>
}

export type ApplicationPartRow = {
  id: GeneratedAlways<number>
  application_id: string
  document_id: string
  name: string
  media: string
  fingerprint: string
  added_by: string
  added_at: Generated<Date>
  removed_at: Date | null
}

export type ApplicationEventRow = {
  id: GeneratedAlways<number>
  application_id: string
  kind: string
  state_after: string
  detail: JSONColumnType<object, string, string>
  made_by: string
  made_role: string
  made_at: Generated<Date>
}

export type FileBatchRow = {
  id: string
  made_by: string
  step: JSONColumnType<object, string, never>
  made_at: Date | string
  undone_at: Date | string | null
}

export type FileBatchLineRow = {
  batch_id: string
  application_id: string
  outcome: JSONColumnType<object, string, string> | null
  undo: JSONColumnType<object, string, string> | null
}

export type LetterTemplateRow = {
  authority_id: string
  id: string
  number: number
  template: JSONColumnType<object, string, never>
  made_by: string
  made_at: Generated<Date>
}

export type FileImportRow = {
  id: string
  round_id: string
  fingerprint: string
  name: string
  rows: JSONColumnType<object, string, string>
  problems: JSONColumnType<object, string, string>
  made_by: string
  made_at: Generated<Date>
  done_at: Date | string | null
}

export type FileImportLineRow = {
  import_id: string
  line: number
  application_id: string
}

export type CoApplicantInvitationRow = {
  id: GeneratedAlways<number>
  application_id: string
  token_hash: string
  name: string
  made_by: string
  made_at: Date | string
  expires_at: Date | string
  used_by: string | null
  used_at: Date | string | null
  withdrawn_at: Date | string | null
}

export type CommitteeRow = {
  id: string
  authority_id: string
  rules: JSONColumnType<object, string, string>
  made_at: Generated<Date>
}

export type CommitteeMemberRow = {
  committee_id: string
  person_id: string
  trade: string
  gender: string | null
  mandate: Generated<string>
  alternate_of: string | null
  undertaking_on: string | null
  fee_rule: Generated<string>
  kept_by: string
  kept_at: Generated<Date>
}

export type MemberProfileRow = {
  person_id: string
  born_in: number | null
  departement: string | null
  languages: JSONColumnType<readonly string[], string, string>
  said_at: Generated<Date>
}

export type ItemActRow = {
  id: Generated<number>
  application_id: string
  kind: string
  words: Generated<string>
  person_id: string | null
  made_by: string
  made_at: Generated<Date>
  sent_on: SqlDay | null
  held_on: SqlDay | null
  took: number | null
  needed: number | null
}

export type ShownVoteRow = {
  application_id: string
  asked: string
  kept_by: string
  kept_at: Generated<Date>
}

export type ShownHandRow = {
  application_id: string
  person_id: string
  hand: string
}

export type CostingSessionRow = {
  round_id: string
  held_on: SqlDay
  partners: JSONColumnType<readonly object[], string, string>
  kept_by: string
  kept_at: Date | string
}

export type CostingAmountRow = {
  application_id: string
  partner: string
  amount_cents: number
}

export type DeclaredLinkRow = {
  id: Generated<number>
  person_id: string
  kind: string
  name: string
  made_at: Generated<Date>
}

export type RoundRankRow = {
  round_id: string
  application_id: string
  place: number
  made_by: string
  made_at: Generated<Date>
}

export type ReaderNoteRow = {
  application_id: string
  person_id: string
  words: string
  made_at: Generated<Date>
}

export type BallotRow = {
  application_id: string
  person_id: string
  choice: string
  cast_at: Generated<Date>
}

export type OpinionRow = {
  application_id: string
  committee_id: string
  kind: string
  amount_cents: number | null
  reason: string
  vote: JSONColumnType<object, string, string>
  fingerprint: string
  sealed_by: string
  sealed_at: Date | string
}

export type DeliberationRow = {
  id: string
  authority_id: string
  body: JSONColumnType<object, string, string>
  purpose: string
  held_on: SqlDay
  state: string
  number: string | null
  in_office: number | null
  present: number | null
  transmitted_on: SqlDay | null
  payment_terms: JSONColumnType<object, string, string> | null
  fingerprint: string | null
  prepared_by: string
  prepared_at: Date | string
  voted_at: Date | string | null
  published_at: Date | string | null
}

export type DeliberationItemRow = {
  deliberation_id: string
  application_id: string
  position: number
  opinion_fingerprint: string | null
  proposal: JSONColumnType<object, string, string> | null
  result: JSONColumnType<object, string, string> | null
}

export type PaymentLineRow = {
  id: GeneratedAlways<number>
  application_id: string
  kind: string
  amount_cents: number
  on_day: SqlDay
  words: string
  made_by: string
  made_at: Date | string
}

export type FlowRemarkRow = {
  id: GeneratedAlways<number>
  scheme_id: string
  option: string
  answers_id: number | null
  words: string
  author_id: string
  author_name: string
  author_role: string
  made_at: Date | string
  withdrawn_at: Date | string | null
}

export type LogEntryRow = {
  seq: number
  at: ColumnType<Date, string, never>
  text: string
  hash: string
}

export type LogOpeningRow = {
  seq: number
  name: string
  salt: string
  value: JSONColumnType<object, string, string>
}

export type LogKeyRow = {
  id: string
  public_key: string
  opened_at: Generated<Date>
}

export type LogSealRow = {
  day: SqlDay
  count: number
  last_seq: number
  last_hash: string
  root: string
  key_id: string
  signature: string
}

export type PersonRow = {
  id: string
  name: string
  email: string
  email_verified: boolean
  image: string | null
  adult_declared_at: Date | null
  two_factor_enabled: boolean | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export type LoginSessionRow = {
  id: string
  person_id: string
  token: string
  way: string
  second_factor_at: Date | null
  user_agent: string | null
  ip_address: string | null
  expires_at: Date
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export type SignInWayRow = {
  id: string
  person_id: string
  provider_id: string
  account_id: string
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: Date | null
  refresh_token_expires_at: Date | null
  scope: string | null
  password: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export type SignInTokenRow = {
  id: string
  identifier: string
  value: string
  expires_at: Date
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export type SecondFactorRow = {
  id: string
  person_id: string
  secret: string
  backup_codes: string
  verified: boolean | null
  failed_verification_count: number | null
  locked_until: Date | null
}

export type PasskeyRow = {
  id: string
  person_id: string
  name: string | null
  public_key: string
  credential_id: string
  counter: number
  device_type: string
  backed_up: boolean
  transports: string | null
  aaguid: string | null
  created_at: Date | null
}

export type DataVersionRow = {
  singleton: Generated<boolean>
  version: number
}

export type Database = {
  load_record: LoadRecordRow
  load_file: LoadFileRow
  load_problem: LoadProblemRow
  territory: TerritoryRow
  former_commune: FormerCommuneRow
  postcode: PostcodeRow
  map_shape: MapShapeRow
  indicator: IndicatorRow
  territory_profile: TerritoryProfileRow
  series: SeriesRow
  convention: ConventionRow
  convention_signatory: ConventionSignatoryRow
  convention_event: ConventionEventRow
  figure: FigureRow
  organisation: OrganisationRow
  aid_scheme: AidSchemeRow
  deadline: DeadlineRow
  fund_award: FundAwardRow
  cinema: CinemaRow
  cinema_year: CinemaYearRow
  approved_film: ApprovedFilmRow
  festival: FestivalRow
  qpv: QpvRow
  qpv_commune: QpvCommuneRow
  grant_file: GrantFileRow
  grant_line: GrantLineRow
  check_report: CheckReportRow
  text_file: TextFileRow
  pact_text: PactTextRow
  text_version: TextVersionRow
  text_event: TextEventRow
  text_act: TextActRow
  baseline_reading: BaselineReadingRow
  baseline_decision: BaselineDecisionRow
  baseline_contest: BaselineContestRow
  follower: FollowerRow
  mail: MailRow
  file_mail: FileMailRow
  access_part_copy: AccessPartCopyRow
  authority: AuthorityRow
  role_given: RoleGivenRow
  scheme: SchemeRow
  scheme_version: SchemeVersionRow
  round: RoundRow
  round_change: RoundChangeRow
  application: ApplicationRow
  application_number: ApplicationNumberRow
  application_person: ApplicationPersonRow
  application_sent: ApplicationSentRow
  own_answers: OwnAnswersRow
  deposited_file: DepositedFileRow
  application_part: ApplicationPartRow
  application_event: ApplicationEventRow
  destruction_list: DestructionListRow
  destruction_list_file: DestructionListFileRow
  file_batch: FileBatchRow
  file_batch_line: FileBatchLineRow
  letter_template: LetterTemplateRow
  file_import: FileImportRow
  file_import_line: FileImportLineRow
  co_applicant_invitation: CoApplicantInvitationRow
  committee: CommitteeRow
  committee_member: CommitteeMemberRow
  member_profile: MemberProfileRow
  item_act: ItemActRow
  declared_link: DeclaredLinkRow
  round_rank: RoundRankRow
  reader_note: ReaderNoteRow
  ballot: BallotRow
  costing_session: CostingSessionRow
  costing_amount: CostingAmountRow
  shown_vote: ShownVoteRow
  shown_hand: ShownHandRow
  opinion: OpinionRow
  payment_line: PaymentLineRow
  deliberation: DeliberationRow
  deliberation_item: DeliberationItemRow
  flow_remark: FlowRemarkRow
  log_entry: LogEntryRow
  log_opening: LogOpeningRow
  log_key: LogKeyRow
  log_seal: LogSealRow
  person: PersonRow
  login_session: LoginSessionRow
  sign_in_way: SignInWayRow
  sign_in_token: SignInTokenRow
  second_factor: SecondFactorRow
  passkey: PasskeyRow
  data_version: DataVersionRow
}
