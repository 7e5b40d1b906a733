import type { PaymentLine } from '#domain/payment/payment.ts'

export type KeptLine = PaymentLine & { readonly id: number; readonly on: string; readonly words: string; readonly madeAt: string }

/** The money of awards, line by line. */
export type Payments = {
  readonly of: (applicationId: string) => Promise<readonly KeptLine[]>
  /** Adds a line, decided on those that stand at that instant; `moved-meanwhile` when the file is no longer awarded. */
  readonly add: <Refusal>(
    applicationId: string,
    line: Omit<KeptLine, 'id' | 'madeAt'> & { readonly by: string; readonly at: string },
    refuse: (lines: readonly KeptLine[]) => Refusal | null,
  ) => Promise<'added' | 'moved-meanwhile' | { readonly refusal: Refusal }>
}
