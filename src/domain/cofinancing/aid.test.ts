import { expect, it } from 'vitest'
import { AXES } from '../convention/axis.ts'
import { FUNDER_LEVELS } from '../convention/funder-level.ts'
import { AID_NATURES, INITIATIVES, STAGES, UPSTREAM, WORK_DOMAINS } from './aid.ts'
import { AID_REASONS } from './aid-reasons.ts'
import { SAID_MOMENTS } from './moments-aside.ts'

it('the words of a file of aids are these, in this order', () => {
  expect({ AXES, FUNDER_LEVELS, STAGES, UPSTREAM, WORK_DOMAINS, AID_NATURES, INITIATIVES }).toEqual({
    AXES: ['creation', 'industry', 'diffusion', 'image-education', 'heritage', 'implementation'],
    FUNDER_LEVELS: ['ue', 'state', 'cnc', 'region', 'departement', 'metropole', 'epci', 'commune', 'other'],
    STAGES: ['concept', 'writing', 'development', 'production', 'post-production', 'distribution', 'support', 'transmission'],
    UPSTREAM: ['concept', 'writing', 'development'],
    WORK_DOMAINS: ['cinema', 'audiovisual', 'digital'],
    AID_NATURES: ['grant', 'advance', 'investment'],
    INITIATIVES: ['regional', 'outside'],
  })
})

it('the words of a position are these, in this order', () => {
  expect(AID_REASONS).toEqual([
    'counted',
    'out-of-scope',
    'outside-period',
    'not-selective',
    'under-floor',
    'unknown-amount',
    'unknown-selectivity',
    'unknown-cnc-share',
    'cnc',
  ])
  expect(SAID_MOMENTS).toEqual(['written', 'voted', 'committed', 'mandated', 'paid', 'unsaid'])
})
