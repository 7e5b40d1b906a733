/** An index that is built when first asked for, and again once the data have changed. */
export type KeptIndex<Index> = {
  readonly current: () => Promise<Index>
  /** Says that the data have changed: the index is built anew when next asked for. */
  readonly refresh: () => void
  /** From now on the index is built at once, here and after each change, so that nobody waits for it. */
  readonly keepReady: () => void
}

export function keptIndex<Index>(build: () => Promise<Index>): KeptIndex<Index> {
  let isKeptReady = false
  let index: Promise<Index> | undefined
  const current = (): Promise<Index> => {
    index ??= build()
    index.catch(() => (index = undefined))
    return index
  }
  const prepare = (): void => void current().catch(() => {}) // told to whoever asks next
  return {
    current,
    refresh: () => {
      index = undefined
      if (isKeptReady) prepare()
    },
    keepReady: () => {
      isKeptReady = true
      prepare()
    },
  }
}
