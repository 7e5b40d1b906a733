import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { House } from '#application/ports/house.ts'
import { typstDocuments } from '#documents/pdf.ts'
import type { Pack } from '#registry/pack/pack.ts'
import { linearSolvers } from '#solver/open-solver.ts'
import { embeddedFolder, openStore, type Store } from '#store/connect.ts'
import { migrate } from '#store/migrate.ts'
import { conventionsOf } from '#store/sql/conventions.ts'
import { readMeansRules } from '#registry/read/means-rules.ts'
import { readRetentionRules } from '#registry/read/retention-rules.ts'
import { figuresOf } from '#store/sql/figures.ts'
import { flowOf } from '#store/sql/flow.ts'
import { accessCopiesOf } from '#store/sql/access-copies.ts'
import { aids } from '#store/sql/aids.ts'
import { committeeMeetingsOf } from '#store/sql/committee-meetings.ts'
import { committeeMembersOf } from '#store/sql/committee-members.ts'
import { committeesOf } from '#store/sql/committees.ts'
import { deliberationsOf } from '#store/sql/deliberations.ts'
import { costingsOf } from '#store/sql/costings.ts'
import { declaredLinksOf } from '#store/sql/declared-links.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { ownAnswersOf } from '#store/sql/own-answers.ts'
import { paymentsOf } from '#store/sql/payments.ts'
import { archivesOf } from '#store/sql/archives.ts'
import { coApplicantsOf } from '#store/sql/co-applicants.ts'
import { rolesOf } from '#store/sql/roles.ts'
import { schemesOf } from '#store/sql/schemes.ts'
import { selectionOf } from '#store/sql/selection.ts'
import type { Instant } from '#domain/time/instant.ts'
import { sha256 } from '#registry/fingerprint.ts'
import { sortedJson } from './sorted-json.ts'
import { playedRoles } from './played-roles.ts'
import { withPlayedRounds } from './played-rounds.ts'
import { sealerOf, type Sealer } from './sealer.ts'
import { decisionLogOf } from '#store/sql/decision-log.ts'
import { logSigner, PROOF_TOOLS } from './log-signer.ts'
import { watchLog } from './log-watch.ts'
import { awards } from '#store/sql/awards.ts'
import { checkReports } from '#store/sql/check-reports.ts'
import { approvedFilms } from '#store/sql/films.ts'
import { mapShapes } from '#store/sql/map.ts'
import { clauseSearchOf } from '#store/search/clause-search.ts'
import { searchOf } from '#store/search/search.ts'
import { territoriesOf } from '#store/sql/territories.ts'
import { fileBatchesOf } from '#store/sql/file-batches.ts'
import { fileMailsOf } from '#store/sql/file-mails.ts'
import { fileImportsOf } from '#store/sql/file-imports.ts'
import { fileWorkOf } from '#store/sql/file-work.ts'
import { followersOf, forgetAddress } from '#store/sql/followers.ts'
import { letterTemplatesOf } from '#store/sql/letter-templates.ts'
import { outboxOf, writeMail } from '#store/sql/outbox.ts'
import { textsOf } from '#store/sql/texts.ts'
import { toldActsOf } from '#store/sql/told-acts.ts'
import { baselineOf } from '#store/sql/baseline.ts'
import { baselineFingerprint } from '#registry/read/baseline-folder.ts'
import { deMinimisCeilings } from './de-minimis.ts'
import { publicationDeadlines } from './publication-deadlines.ts'
import { baselineRules } from './baseline-rules.ts'
import { catalogueOf } from './catalogue.ts'
import { packOf } from './pack.ts'
import { postOffice, type PostOffice } from './post-office.ts'
import { grantsReader } from './grants-reader.ts'
import { ENGINE_FILES } from './engine-files.ts'
import { laboratoryRules } from './laboratory-rules.ts'
import { workedExample } from './worked-example.ts'
import { onceOf, referenceOf } from './reference.ts'
import { repliesIn } from './replies.ts'
import { inTurn } from './reading-in-turn.ts'
import { languageIn } from './language.ts'
import { receivedReader } from './received-reader.ts'
import { drawToken, registrar } from './registrar.ts'
import { schemeFiles } from './scheme-files.ts'
import { searchVocabularyIn } from './search-vocabulary.ts'
import { searchesInTurn } from './searches-in-turn.ts'
import { textDocuments } from './text-documents.ts'
import { accounts } from '#accounts/accounts.ts'
import { keptFile } from './kept-file.ts'
import { originsOf } from './origins.ts'
import type { Settings } from './settings.ts'

export type OpenHouse = House & {
  readonly store: Store
  readonly onDataChange: (listener: () => void) => void
  /** Reads the data's version anew, without waiting to be told of a change. */
  readonly refresh: () => Promise<void>
  /** Has everything that pages lean on made ready ahead of the first request, now and after each change. */
  readonly keepReady: () => void
  /** The data pack, looked at when first asked for. */
  readonly pack: () => Promise<Pack>
  /** What opens the registry of texts. */
  readonly registrarToken: string
  /** Whether the demonstration has a year behind it. */
  readonly hasFictitiousYear: boolean
  /** Sends the mails that wait. */
  readonly postOffice: PostOffice
  /** Signs the days of the log that have ended. */
  readonly sealer: Sealer
  /** Tells the port that we listen on: until then nobody can sign in. */
  readonly listensOn: (port: number) => void
  readonly close: () => Promise<void>
}

/** Each reading may take a gigabyte: two at once, a few in line. */
const READINGS_AT_ONCE = 2
const READINGS_WAITING = 8

/** Each search may take ten seconds of a processor. */
const SEARCHES_AT_ONCE = 2
const SEARCHES_WAITING = 8

const PARIS_DAY = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' })

/** Opens the store, brings it to the last migration and gives every port on it. */
export async function openHouse(settings: Settings, root: string): Promise<OpenHouse> {
  const pack = packOf(settings, root)
  const store = await openStore({ databaseUrl: settings.databaseUrl, folder: embeddedFolder(settings.varFolder) })
  await migrate(store, join(root, 'src/store/migrations'))
  const listeners = new Set<() => void>()
  const search = searchOf(store.db)
  listeners.add(search.refresh)
  const language = languageIn(root)
  const clauseSearch = clauseSearchOf(store.db, language.stem, searchVocabularyIn(root))
  listeners.add(clauseSearch.refresh)
  const territories = territoriesOf(store.db)
  listeners.add(territories.forget)
  const registrarToken = settings.registrarToken ?? keptFile(settings.varFolder, 'jeton-du-registre', drawToken)
  const [followers, outbox, toldActs] = [followersOf(store.db), outboxOf(store.db), toldActsOf(store.db)]
  const tell = (remark: string): void => void process.stderr.write(`${remark}\n`)
  const office = postOffice({ outbox, followers, acts: toldActs, origin: settings.origin, smtp: settings.smtp, tell })
  const decisionLog = decisionLogOf(store.db, logSigner(settings.varFolder))
  await decisionLog.openKey(new Date().toISOString() as Instant)
  const watch = (at: Instant): Promise<readonly string[]> => watchLog(decisionLog, settings.varFolder, at, PROOF_TOOLS)
  const sealer = sealerOf({ log: decisionLog, now: () => new Date().toISOString() as Instant, watch, tell })
  const played = settings.isDemonstration ? playedRoles(root, Date.now) : null
  let port = settings.port
  let version = 0
  const refresh = async (): Promise<void> => {
    const row = await store.db.selectFrom('data_version').select('version').executeTakeFirstOrThrow()
    version = row.version
    for (const listener of listeners) listener()
  }
  await refresh()
  await store.onDataChange(() => void refresh().catch(() => {}))
  return {
    store,
    refresh,
    keepReady: () => {
      search.keepReady()
      clauseSearch.keepReady()
    },
    pack,
    listensOn: (bound) => (port = bound),
    accounts: accounts({
      database: { db: store.db, type: 'postgres' },
      connections: store.connections,
      secret: settings.secret ?? keptFile(settings.varFolder, 'accounts-secret', () => randomBytes(32).toString('base64url')),
      origins: () => originsOf(settings, port),
      singleSignOn: settings.singleSignOn,
      now: () => new Date(),
      post: async (email, letter) => {
        await store.db.transaction().execute((transaction) => writeMail(transaction, email, letter))
        // Somebody waits for it.
        void office.round().catch(() => tell('un courriel n’a pas pu partir ; il sera essayé de nouveau'))
      },
      forgetAddress: (email) => forgetAddress(store.db, email),
      deleteDrafts: archivesOf(store.db).deleteDraftsOf,
      eraseAnswers: async (personId) => {
        await ownAnswersOf(store.db).eraseOf(personId)
        await committeeMembersOf(store.db).unsay(personId)
      },
      isHeld: applicationsOf(store.db).keeps,
    }),
    aids: aids(store.db),
    approvedFilms: approvedFilms(store.db),
    awards: awards(store.db),
    baseline: baselineOf(store.db),
    baselineRules: baselineRules(root),
    baselineFingerprint: onceOf(() => baselineFingerprint(root)),
    catalogue: catalogueOf(pack, store),
    checkReports: checkReports(store.db),
    example: workedExample(root),
    deMinimis: deMinimisCeilings(root),
    publicationDeadlines: publicationDeadlines(root),
    documents: typstDocuments(),
    grantsReader: inTurn(grantsReader(root), READINGS_AT_ONCE, READINGS_WAITING),
    linearSolvers: searchesInTurn(linearSolvers(), SEARCHES_AT_ONCE, SEARCHES_WAITING),
    language,
    map: mapShapes(store.db),
    meansRules: readMeansRules(join(root, 'rules')),
    dataVersion: () => version,
    replies: repliesIn(join(root, 'data/replies')),
    reference: onceOf(() => referenceOf(root)),
    registrar: registrar(registrarToken, Date.now),
    registrarToken,
    search,
    clauseSearch,
    territories,
    texts: textsOf(store.db),
    followers,
    toldActs,
    postDesk: { isOpen: settings.smtp !== undefined, counts: outbox.counts },
    postOffice: office,
    textDocuments: textDocuments(READINGS_AT_ONCE, READINGS_WAITING),
    conventions: conventionsOf(store.db),
    figures: figuresOf(store.db),
    laboratory: laboratoryRules(root),
    engineFiles: ENGINE_FILES,
    today: () => PARIS_DAY.format(new Date()),
    now: () => new Date().toISOString() as Instant,
    fingerprintOf: (value) => sha256(sortedJson(value)),
    sha256,
    decisionLog,
    sealer,
    proofTools: PROOF_TOOLS,
    siteKeeper: settings.siteKeeper ?? null,
    accessCopies: accessCopiesOf(store.db),
    applications: applicationsOf(store.db),
    archives: archivesOf(store.db),
    retentionRules: onceOf(() => readRetentionRules(join(root, 'rules/retention/files.yaml'))),
    fileWork: fileWorkOf(store.db),
    fileBatches: fileBatchesOf(store.db),
    letterTemplates: letterTemplatesOf(store.db),
    fileImports: fileImportsOf(store.db),
    fileMails: fileMailsOf(store.db, (personId) => (played?.nameOf(personId) === undefined ? null : `${personId}@personne.invalid`)),
    receivedReader: receivedReader(READINGS_AT_ONCE, READINGS_WAITING),
    coApplicants: coApplicantsOf(store.db),
    committees: committeesOf(store.db),
    deliberations: deliberationsOf(store.db),
    committeeMembers: committeeMembersOf(store.db),
    committeeMeetings: committeeMeetingsOf(store.db),
    declaredLinks: declaredLinksOf(store.db),
    costings: costingsOf(store.db),
    flow: settings.isDemonstration ? withPlayedRounds(flowOf(store.db)) : flowOf(store.db),
    schemes: schemesOf(store.db),
    schemeFiles: schemeFiles(root),
    selection: selectionOf(store.db),
    ownAnswers: ownAnswersOf(store.db),
    payments: paymentsOf(store.db),
    roles: rolesOf(store.db),
    hasFictitiousYear: settings.hasFictitiousYear,
    playedRoles: played,
    onDataChange: (listener) => void listeners.add(listener),
    close: async () => {
      sealer.close()
      await office.close()
      await store.close()
    },
  }
}
