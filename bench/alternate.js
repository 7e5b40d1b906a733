/** Runs two measures in turn, A B A B …, and gives the median of each and of the ratios pair by pair. */
export async function alternate(rounds, ours, peer) {
  await ours()
  await peer()
  const pairs = []
  for (let round = 0; round < rounds; round += 1) pairs.push([await ours(), await peer()])
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  return { ours: median(pairs.map(([a]) => a)), peer: median(pairs.map(([, b]) => b)), pairs, median }
}

export const rounded = (value) => Math.round(value * 100) / 100
