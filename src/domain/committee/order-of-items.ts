/** Items of a meeting put in order; who must leave for an item, and comes back after it when not concerned by the next. */
export type ItemOrder = {
  readonly order: readonly number[]
  /** How many times someone leaves the room; each comes back as often, before the end or after it. */
  readonly exits: number
  /** No order has fewer; equal to `exits` when this one is proved the best. */
  readonly atLeast: number
}

/** Up to it every order is weighed; beyond, a good one is sought and told with what no order can beat. */
export const MOST_ITEMS_WEIGHED = 14

/**
 * The order of a meeting's items in which fewest people leave the room, from who is out at each item.
 * Units: exits; someone out at two items in a row leaves once.
 * Bounds: the best of all up to 14 different sets of people out, the first by rank among equals; beyond, the best found, and a bound. Items at which the same people are out are together.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function orderOfItems(out: readonly (readonly string[])[]): ItemOrder {
  const groups = sameOut(out)
  const sets = groups.map(([first]) => new Set(first === undefined ? [] : out[first]))
  // Before the first item nobody is out: rank −1.
  const entering = (from: number, to: number): number => countOutside(sets[to], sets[from])
  const isWeighed = groups.length <= MOST_ITEMS_WEIGHED
  const order = isWeighed ? bestOrder(groups.length, entering) : improvedOrder(groups.length, entering)
  const exits = exitsOf(order, entering)
  const atLeast = isWeighed ? exits : Math.max(eachOnce(sets), cheapestEntries(groups.length, entering))
  return { order: order.flatMap((rank) => groups[rank] ?? []), exits, atLeast }
}

type Entering = (from: number, to: number) => number

function sameOut(out: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const [item, people] of out.entries()) {
    const key = setKey(people)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}

const setKey = (people: readonly string[]): string => JSON.stringify([...new Set(people)].toSorted())

function countOutside(some: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined): number {
  return [...(some ?? [])].filter((one) => others?.has(one) !== true).length
}

function exitsOf(order: readonly number[], entering: Entering): number {
  return order.reduce((total, rank, at) => total + entering(order[at - 1] ?? -1, rank), 0)
}

/** By sets of items already treated and the last of them: the fewest exits for what remains. */
function bestOrder(count: number, entering: Entering): number[] {
  const whole = 2 ** count - 1
  const least = new Float64Array((whole + 1) * count)
  for (let done = whole - 1; done > 0; done -= 1)
    for (let last = 0; last < count; last += 1) {
      if ((done & (1 << last)) === 0) continue
      let best = Infinity
      for (let next = 0; next < count; next += 1)
        if ((done & (1 << next)) === 0) best = Math.min(best, entering(last, next) + (least[(done | (1 << next)) * count + next] ?? 0))
      least[done * count + last] = best
    }
  const order: number[] = []
  for (let done = 0, last = -1; done !== whole;) {
    let best = Infinity
    let chosen = 0
    for (let next = 0; next < count; next += 1) {
      if ((done & (1 << next)) !== 0) continue
      const cost = entering(last, next) + (least[(done | (1 << next)) * count + next] ?? 0)
      if (cost < best) {
        best = cost
        chosen = next
      }
    }
    order.push(chosen)
    done |= 1 << chosen
    last = chosen
  }
  return order
}

/** Each item where it costs least, then pieces turned round or moved while that spares an exit. */
function improvedOrder(count: number, entering: Entering): number[] {
  let order: number[] = []
  for (let rank = 0; rank < count; rank += 1)
    order = fewestOf(
      Array.from({ length: order.length + 1 }, (_, at) => order.toSpliced(at, 0, rank)),
      entering,
    )
  for (let exits = exitsOf(order, entering); ;) {
    const better = fewestOf([order, ...neighboursOf(order)], entering)
    const fewer = exitsOf(better, entering)
    if (fewer >= exits) return order
    order = better
    exits = fewer
  }
}

function fewestOf(orders: readonly number[][], entering: Entering): number[] {
  let best: number[] = []
  let fewest = Infinity
  for (const order of orders) {
    const exits = exitsOf(order, entering)
    if (exits < fewest) {
      fewest = exits
      best = order
    }
  }
  return best
}

function neighboursOf(order: readonly number[]): number[][] {
  const found: number[][] = []
  for (let from = 0; from < order.length; from += 1)
    for (let to = from + 1; to < order.length; to += 1) {
      const piece = order.slice(from, to + 1)
      found.push(order.toSpliced(from, piece.length, ...piece.toReversed()))
      found.push(order.toSpliced(from, piece.length, ...piece.slice(1), ...piece.slice(0, 1)))
      found.push(order.toSpliced(from, piece.length, ...piece.slice(-1), ...piece.slice(0, -1)))
    }
  return found
}

/** Whoever is out at some item leaves at least once. */
const eachOnce = (sets: readonly ReadonlySet<string>[]): number => new Set(sets.flatMap((set) => [...set])).size

/** Each item is entered from another or first: at the least cost of these, whichever the order. */
function cheapestEntries(count: number, entering: Entering): number {
  const ranks = Array.from({ length: count }, (_, rank) => rank)
  return ranks.reduce((total, to) => total + Math.min(...[-1, ...ranks].filter((from) => from !== to).map((from) => entering(from, to))), 0)
}
