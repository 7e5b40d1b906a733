import type { KEPT_DRAFT } from '#wording/pages/kept-draft.ts'

/** Where what is typed stands. */
export type DraftStanding = keyof typeof KEPT_DRAFT.standings

/** How a save in the background ended. */
export type SaveEnd = Extract<DraftStanding, 'saved' | 'offline' | 'not-up-to-date' | 'signed-out' | 'refused'>

/** What a keeper of drafts works with. */
export type KeeperHands = {
  readonly save: () => Promise<SaveEnd>
  /** Keeps the words in the browser; `false` when it refuses. */
  readonly keep: () => boolean
  readonly forget: () => void
  readonly tell: (standing: DraftStanding) => void
}

/** Once the hand rests. */
const CALM_MS = 1_500
/** Until the network is tried again. */
const AGAIN_MS = 15_000

/** Saves a draft as it is typed: in the browser at each key, on the server once the hand rests, one save at a time. */
export function draftKeeper({ save, keep, forget, tell }: KeeperHands) {
  let typedTurn = 0
  let savedTurn = 0
  let isStopped = false
  let isKept = true
  let running: Promise<void> | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined

  const isSaved = (): boolean => savedTurn === typedTurn
  const later = (delay: number): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void flush(), delay)
  }
  async function saveOnce(): Promise<void> {
    const turn = typedTurn
    const end = await save()
    isStopped = end !== 'saved' && end !== 'offline'
    if (end === 'saved') savedTurn = turn
    if (end === 'saved' && isSaved()) forget()
    if (!isSaved() && !isStopped) later(end === 'saved' ? CALM_MS : AGAIN_MS)
    tell(end === 'offline' && !isKept ? 'not-kept' : end === 'saved' && !isSaved() ? 'unsaved' : end)
  }
  /** Saves what is not saved yet; whether all is. */
  async function flush(): Promise<boolean> {
    clearTimeout(waiting)
    while (running !== null) await running
    if (isSaved() || isStopped) return isSaved()
    running = saveOnce().finally(() => (running = null))
    await running
    return isSaved()
  }
  return {
    typed: (): void => {
      typedTurn += 1
      isKept = keep()
      if (!isStopped) later(CALM_MS)
    },
    flush,
    isSaved,
    /** Whether this page no longer saves: what it sends is then answered as any form. */
    isStopped: (): boolean => isStopped,
    close: (): void => clearTimeout(waiting),
  }
}
