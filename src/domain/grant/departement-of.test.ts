import { expect, it } from 'vitest'
import { departementOf } from './departement-of.ts'

it.each([
  ['12 rue du Grand-Pré\n23000 Guéret', '23'],
  ['BP 12345, 97400 Saint-Denis', '974'],
  ['20090 Ajaccio', '20'],
  ['1 rue 10000 pas, 10000 Troyes', '10'],
  ['Guéret', null],
  ['230000 Guéret', null],
  ['', null],
])('%s is in %s', (address, departement) => expect(departementOf(address)).toBe(departement))
