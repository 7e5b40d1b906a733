import type { Equity } from '#domain/equity/equity.ts'

/** The indices of equity as the published interface writes them. */
export function equityAnswer({ gini, theilT, theilL, atkinson, worstTenthShare, lorenz }: Equity) {
  return {
    gini,
    theil_t: theilT,
    theil_l: theilL,
    atkinson: { '0.5': atkinson.half, '1': atkinson.one, '2': atkinson.two },
    worst_tenth_share: worstTenthShare,
    lorenz,
  }
}

export type EquityAnswer = ReturnType<typeof equityAnswer>
