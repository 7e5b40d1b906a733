import { describe, expect, it } from 'vitest'
import { emailOf } from './follow.ts'

describe('an address as it is kept', () => {
  it.each([
    ['Prenom.Nom@Exemple.FR', 'prenom.nom@exemple.fr'],
    ['  a+b@sous.domaine.exemple.fr ', 'a+b@sous.domaine.exemple.fr'],
    ['é@exemple.fr', 'é@exemple.fr'],
    [`${'a'.repeat(63)}@exemple.fr`, `${'a'.repeat(63)}@exemple.fr`],
    [`${'a'.repeat(64)}@exemple.fr`, `${'a'.repeat(64)}@exemple.fr`],
  ])('%s is kept as %s', (written, kept) => expect(emailOf(written)).toBe(kept))

  it.each([
    '',
    'a',
    'a@',
    '@exemple.fr',
    'a@exemple',
    'a b@exemple.fr',
    'a@exemple.fr, b@exemple.fr',
    'a@b@exemple.fr',
    'a@exemple.fr\r\nBcc: b@exemple.fr',
    'a\u0000@exemple.fr',
    '<a@exemple.fr>',
    'a@-exemple.fr',
    'a@exemple..fr',
    'a@127.0.0.1',
    `${'a'.repeat(65)}@exemple.fr`,
    `a@${'b.'.repeat(200)}fr`,
  ])('%j is no address', (written) => expect(emailOf(written)).toBeUndefined())
})
