import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Payments } from '#application/ports/payments.ts'
import { cents } from '#domain/money/cents.ts'
import { paymentRefusal, type PaymentKind } from '#domain/payment/payment.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import type { Store } from '../connect.ts'
import { applicationsOf } from './applications.ts'
import { paymentsOf } from './payments.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')

describe.each(STORE_KINDS)('the money of an award on %s', (kind) => {
  let store: Store
  let payments: Payments
  beforeAll(async () => {
    store = await freshStore(kind)
    payments = paymentsOf(store.db)
    const files = applicationsOf(store.db)
    const by = { personId: 'autrice', role: 'applicant' } as const
    await files.begin({ id: 'aidé', roundId: await smallAuthority(store), content: SMALL_FILE, formerId: null, by })
    await files.move('aidé', { kind: 'submit', from: ['draft'], to: 'awarded', detail: {}, at: AT, by })
  })
  afterAll(() => store.close())
  const add = (line: PaymentKind, amount: number) => {
    const written = { kind: line, amount: cents(amount), on: '2026-06-15', words: 'Pièce.' }
    return payments.add('aidé', { ...written, by: 'agente', at: AT }, (lines) => paymentRefusal(cents(1000), lines, written))
  }

  it('two lines at once never pass the award together', async () => {
    const told = await Promise.all([add('mandated', 600), add('mandated', 600)])
    expect(told.filter((one) => one === 'added')).toHaveLength(1)
    expect((await payments.of('aidé')).map(({ amount }) => amount)).toEqual([600])
  })
  it('a line is corrected by another, never changed', async () => {
    await expect(store.db.updateTable('payment_line').set({ amount_cents: 1 }).execute()).rejects.toThrow()
    await expect(store.db.deleteFrom('payment_line').execute()).rejects.toThrow()
    expect([await add('mandated', -100), (await payments.of('aidé')).length]).toEqual(['added', 2])
  })
  it('nothing is written of a file that is not awarded', async () => {
    await store.db.updateTable('application').set({ state: 'settled' }).execute()
    expect(await add('mandated', 1)).toBe('moved-meanwhile')
  })
})
