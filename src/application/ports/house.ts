import type { PublicationDeadline } from '#domain/deliberation/publication-deadline.ts'
import type { DeMinimisCeiling } from '#domain/scheme/de-minimis.ts'
import type { ProofTools } from '#domain/proof/check-seals.ts'
import type { RetentionRules } from '#domain/retention/retention-rule.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Baseline } from './baseline.ts'
import type { BaselineRules } from './baseline-rules.ts'
import type { Conventions } from './conventions.ts'
import type { Figures } from './figures.ts'
import type { AccessCopies } from './access-copies.ts'
import type { Accounts } from './accounts.ts'
import type { Aids } from './aids.ts'
import type { Applications } from './applications.ts'
import type { Archives } from './archives.ts'
import type { ApprovedFilms } from './films.ts'
import type { Awards } from './awards.ts'
import type { Catalogue } from './catalogue.ts'
import type { CheckReports } from './checks.ts'
import type { ClauseSearch } from './clause-search.ts'
import type { WorkedExample } from './example.ts'
import type { Costings } from './costings.ts'
import type { CommitteeMeetings } from './committee-meetings.ts'
import type { CommitteeMembers } from './committee-members.ts'
import type { CoApplicants } from './co-applicants.ts'
import type { Committees } from './committees.ts'
import type { DeclaredLinks } from './declared-links.ts'
import type { DecisionLog } from './decision-log.ts'
import type { Deliberations } from './deliberations.ts'
import type { Documents } from './documents.ts'
import type { Flow } from './flow.ts'
import type { FileBatches } from './file-batches.ts'
import type { FileImports, ReceivedReader } from './file-imports.ts'
import type { FileMails } from './file-mails.ts'
import type { FileWork } from './file-work.ts'
import type { Followers } from './followers.ts'
import type { GrantsReader } from './grants.ts'
import type { Language } from './language.ts'
import type { LinearSolvers } from './linear-solver.ts'
import type { EngineFiles } from './engine-files.ts'
import type { LaboratoryRules } from './laboratory.ts'
import type { LetterTemplates } from './letter-templates.ts'
import type { MapShapes } from './map.ts'
import type { FileReference } from './reference.ts'
import type { OwnAnswersDesk } from './own-answers.ts'
import type { Payments } from './payments.ts'
import type { PlayedRoles } from './played-roles.ts'
import type { Registrar } from './registrar.ts'
import type { Roles } from './roles.ts'
import type { SchemeFiles } from './scheme-files.ts'
import type { Schemes } from './schemes.ts'
import type { PostDesk } from './outbox.ts'
import type { Replies } from './replies.ts'
import type { MeansRules } from './means-rules.ts'
import type { Search } from './search.ts'
import type { Selection } from './selection.ts'
import type { Territories } from './territories.ts'
import type { Texts } from './texts.ts'
import type { ToldActs } from './told-acts.ts'
import type { TextDocuments } from './text-documents.ts'

/** Every port that a page or a command may call: one field a subject, each described in its own file. */
export type House = {
  /** Number that grows with each committed change of the data. */
  readonly dataVersion: () => number
  /** The day it is in Paris, `YYYY-MM-DD`: the only clock the pages see. */
  readonly today: () => string
  /** The instant it is: for what is sent, which is dated to the millisecond. */
  readonly now: () => Instant
  /** SHA-256 of a value's canonical JSON. */
  readonly fingerprintOf: (value: object) => string
  /** SHA-256 of bytes. */
  readonly sha256: (bytes: Uint8Array) => string
  readonly decisionLog: DecisionLog
  /** What a log is checked with. */
  readonly proofTools: ProofTools
  /** Who answers for the personal data of accounts; null when nobody was named. */
  readonly siteKeeper: string | null
  readonly accessCopies: AccessCopies
  readonly applications: Applications
  readonly archives: Archives
  /** How long files are kept, read when first asked for. */
  readonly retentionRules: () => RetentionRules
  readonly fileWork: FileWork
  /** Within how long the essential data of subsidies are to be published. */
  readonly publicationDeadlines: readonly PublicationDeadline[]
  readonly fileBatches: FileBatches
  readonly letterTemplates: LetterTemplates
  readonly fileImports: FileImports
  readonly fileMails: FileMails
  /** Reads strangers' spreadsheets of files, a few at once. */
  readonly receivedReader: ReceivedReader
  readonly coApplicants: CoApplicants
  readonly committees: Committees
  readonly deliberations: Deliberations
  readonly committeeMembers: CommitteeMembers
  readonly committeeMeetings: CommitteeMeetings
  readonly declaredLinks: DeclaredLinks
  readonly costings: Costings
  readonly flow: Flow
  readonly schemes: Schemes
  readonly schemeFiles: SchemeFiles
  readonly selection: Selection
  readonly ownAnswers: OwnAnswersDesk
  readonly payments: Payments
  readonly roles: Roles
  /** Fictitious people that a visitor may play; null where that is refused. */
  readonly playedRoles: PlayedRoles | null
  /** Who is signed in. */
  readonly accounts: Accounts
  readonly aids: Aids
  readonly approvedFilms: ApprovedFilms
  readonly awards: Awards
  /** Where texts stand against the common base. */
  readonly baseline: Baseline
  /** The register of requests and the rules that recognise them, read when first asked for. */
  readonly baselineRules: () => BaselineRules
  /** Of those rules and of what reads with them, without reading them. */
  readonly baselineFingerprint: () => string
  readonly catalogue: Catalogue
  readonly checkReports: CheckReports
  /** What State aid counted together may reach, and until when. */
  readonly deMinimis: readonly DeMinimisCeiling[]
  readonly documents: Documents
  readonly example: WorkedExample
  /** Reads strangers' files, a few at once. */
  readonly grantsReader: GrantsReader
  /** Solves linear programs for a few searches at once, each within its time. */
  readonly linearSolvers: LinearSolvers
  readonly map: MapShapes
  /** What the parties wrote of the gaps that pages show. */
  readonly replies: Replies
  readonly meansRules: MeansRules
  /** The keys of our files and their examples, made ready when first asked for. */
  readonly reference: () => FileReference
  /** French as texts are compared. */
  readonly language: Language
  readonly registrar: Registrar
  readonly search: Search
  /** Finds clauses in the texts that are published. */
  readonly clauseSearch: ClauseSearch
  readonly territories: Territories
  /** The texts of the pact and their versions. */
  readonly texts: Texts
  /** What happened to the texts, as feeds and mails tell it. */
  readonly toldActs: ToldActs
  readonly followers: Followers
  readonly postDesk: PostDesk
  /** Reads strangers' conventions and other texts, a few at once. */
  readonly textDocuments: TextDocuments
  readonly conventions: Conventions
  readonly figures: Figures
  readonly laboratory: LaboratoryRules
  /** Reads the files that the engine is given. */
  readonly engineFiles: EngineFiles
}
