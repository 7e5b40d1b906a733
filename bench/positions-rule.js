// The rule of the worked example, and the same in SQL.
import { FUNDER_LEVELS } from '../src/domain/convention/funder-level.ts'
import { STAGES, WORK_DOMAINS } from '../src/domain/cofinancing/aid.ts'
import { FORMATS } from './million-aids.js'

export const RULE = {
  id: 'banc',
  title: 'banc',
  source: { document: 'exemple', article: '1', status: 'example' },
  from: '2017-01-01',
  to: '2025-12-31',
  key: { cnc: 1, local: 2 },
  scope: {
    stages: ['concept', 'writing', 'development', 'production'],
    domains: ['cinema', 'audiovisual'],
    axes: null,
    natures: null,
    levels: ['region', 'departement', 'metropole', 'epci', 'commune'],
  },
  selective: true,
  floors: [
    { format: 'feature', alone: 100_000_00, shared: { each: 75_000_00, together: 150_000_00 }, stages: null },
    { format: 'short', alone: 10_000_00, shared: null, stages: null },
  ],
  threshold: 100_000_00,
  ceiling: 1_000_000_00,
  freeze: { at: 800_000_00, exempt: ['concept', 'writing', 'development'] },
  per: 'line',
}

const ranks = (words, all) => words.map((word) => all.indexOf(word)).join(',')
const { scope, floors, freeze } = RULE
const [feature, short] = floors
const CNC = FUNDER_LEVELS.indexOf('cnc')

/** What an aid is before its floor: 0 out or refused, 1 counted so far, 2 unknown, 3 the CNC's own. */
export const SQL = `
WITH said AS MATERIALIZED (
  SELECT account, gift, work, format, stage, voted, paid, cnc_share,
    CASE
      WHEN level = ${CNC} THEN 3
      WHEN stage NOT IN (${ranks(scope.stages, STAGES)}) OR domain NOT IN (${ranks(scope.domains, WORK_DOMAINS)})
        OR level NOT IN (${ranks(scope.levels, FUNDER_LEVELS)}) OR year < 2017 OR year > 2025 OR selective = 0 THEN 0
      WHEN selective IS NULL OR voted IS NULL THEN 2
      ELSE 1 END AS state
  FROM aid),
gifts AS MATERIALIZED (SELECT gift, work, format, sum(voted) AS given FROM said WHERE state = 1 AND format IN (0, 1) GROUP BY gift, work, format),
works AS (
  SELECT work FROM gifts WHERE format = ${FORMATS.indexOf('feature')} AND given >= ${feature.shared.each}
  GROUP BY work HAVING count(*) >= 2 AND sum(given) >= ${feature.shared.together}),
passing AS (
  SELECT gift FROM gifts g WHERE (format = ${FORMATS.indexOf('feature')} AND (given >= ${feature.alone}
      OR (given >= ${feature.shared.each} AND work IN (SELECT work FROM works))))
    OR (format = ${FORMATS.indexOf('short')} AND given >= ${short.alone})),
counted AS (
  SELECT s.account, s.stage, s.voted, s.paid, s.cnc_share,
    CASE WHEN s.state <> 1 THEN s.state
      WHEN s.cnc_share IS NULL OR s.cnc_share > s.voted THEN 2
      WHEN s.format NOT IN (0, 1) OR p.gift IS NOT NULL THEN 1 ELSE 0 END AS state
  FROM said s LEFT JOIN passing p ON p.gift = s.gift),
sums AS (
  SELECT account, bool_or(state = 2) AS is_unknown,
    coalesce(sum(voted - cnc_share) FILTER (WHERE state = 1), 0) AS basis,
    coalesce(sum(voted - cnc_share) FILTER (WHERE state = 1 AND stage IN (${ranks(freeze.exempt, STAGES)})), 0) AS exempt,
    CASE WHEN bool_or(state = 3 AND voted IS NULL) THEN NULL ELSE sum(voted) FILTER (WHERE state = 3) END AS cnc_voted,
    CASE WHEN bool_or(state = 3 AND paid IS NULL) THEN NULL ELSE sum(paid) FILTER (WHERE state = 3) END AS cnc_paid
  FROM counted GROUP BY account),
dues AS (
  SELECT *, CASE WHEN basis >= ${RULE.threshold} THEN div(basis, 2) ELSE 0 END AS due,
    CASE WHEN basis >= ${RULE.threshold} THEN div(exempt, 2) ELSE 0 END AS exempt_due FROM sums)
SELECT account, CASE WHEN is_unknown THEN NULL ELSE basis END::float8 AS basis, CASE WHEN is_unknown THEN NULL ELSE due END::float8 AS due,
  CASE WHEN is_unknown THEN NULL ELSE least(due, ${RULE.ceiling}, exempt_due + least(due - exempt_due, ${freeze.at})) END::float8 AS held,
  cnc_voted::float8 AS cnc_voted, cnc_paid::float8 AS cnc_paid
FROM dues ORDER BY account`
