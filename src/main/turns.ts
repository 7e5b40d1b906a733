/** Lets a few tasks run at once and a few wait; beyond, it throws what it is told to, rather than fall. */
export function turnsOf(atOnce: number, waiting: number, refusal: () => Error): <Done>(task: () => Promise<Done>) => Promise<Done> {
  const queue: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw refusal()
      await new Promise<void>((turn) => queue.push(turn))
    } else running += 1
    try {
      return await task()
    } finally {
      const next = queue.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
