import { describe, expect, it } from 'vitest'
import { standingOf } from './baseline-standing.ts'

describe('what stands for a request in a text', () => {
  it.each([
    ['nothing read, nothing known', null, null, null, { state: null, standing: 'unread' }],
    ['a version that no rule has read yet', 2, null, null, { state: null, standing: 'unread' }],
    ['rules alone propose', 2, 'partial', null, { state: 'partial', standing: 'proposed' }],
    ['a person decided otherwise', 2, 'partial', { versionId: 2, state: 'absent' }, { state: 'absent', standing: 'decided' }],
    ['a person decided on the version before', 2, 'present', { versionId: 1, state: 'absent' }, { state: 'absent', standing: 'to-review' }],
    ['a person decided on the version after', 2, 'present', { versionId: 3, state: 'absent' }, { state: 'absent', standing: 'to-review' }],
    ['a decision without any text to read', null, null, { versionId: 1, state: 'absent' }, { state: null, standing: 'unread' }],
  ] as const)('%s', (_, version, proposed, decision, expected) => expect(standingOf(version, proposed, decision)).toEqual(expected))
})
