import type { KEPT_DRAFT } from '#wording/pages/kept-draft.ts'

/** Where what is typed stands. */
export type DraftStanding = keyof typeof KEPT_DRAFT.standings

/** How a save in the background ended. */
export type SaveEnd = Extract<DraftStanding, 'saved' | 'offline' | 'busy' | 'not-up-to-date' | 'signed-out' | 'refused'>

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
/** From one save to the next: the site counts what a network sends it, and several people may write from one. */
const GAP_MS = 10_000
/** Until the network is tried again. */
const AGAIN_MS = 15_000
const TRIED_AGAIN: readonly SaveEnd[] = ['offline', 'busy']

/** Saves a draft as it is typed: in the browser at each key, on the server once the hand rests, one save at a time. */
export function draftKeeper({ save, keep, forget, tell }: KeeperHands) {
  let typedTurn = 0
  let savedTurn = 0
  let isStopped = false
  let isKept = true
  let nextAt = 0
  let running: Promise<void> | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined

  const isSaved = (): boolean => savedTurn === typedTurn
  const later = (delay: number): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void flush(), Math.max(delay, nextAt - Date.now()))
  }
  async function saveOnce(): Promise<void> {
    const turn = typedTurn
    const end = await save()
    nextAt = Date.now() + GAP_MS
    isStopped = end !== 'saved' && !TRIED_AGAIN.includes(end)
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
    /** Whether this page no longer saves: what it sends is then answered like every form. */
    isStopped: (): boolean => isStopped,
    close: (): void => clearTimeout(waiting),
  }
}
