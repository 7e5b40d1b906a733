// Growth on logarithmic scales: one line a series, and n log n from its second point, dotted.
const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [960, 480, 70, 50, 30, 250]
const MARKS = ['0', '8 4', '2 4', '10 3 2 3', '4 2', '14 4']

export function drawnGrowth(series) {
  const sizes = series.flatMap(({ points }) => points.map(({ size }) => size))
  const times = series.flatMap(({ points }) => points.map(({ ms }) => ms))
  const scale = (values, from, to) => {
    const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))]
    const at = (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from)
    return { at, ticks: Array.from({ length: high - low + 1 }, (_, rank) => 10 ** (low + rank)) }
  }
  const x = scale(sizes, LEFT, WIDTH - RIGHT)
  const y = scale(times, HEIGHT - BOTTOM, TOP)
  const line = (points) => points.map(({ size, ms }) => `${x.at(size).toFixed(1)},${y.at(ms).toFixed(1)}`).join(' ')
  const ends = series.map(({ points }) => y.at(points.at(-1).ms)).map((value, at) => ({ value, at }))
  const places = []
  for (const { value, at } of ends.toSorted((a, b) => a.value - b.value))
    places[at] = Math.max(value, ...places.filter((place) => place !== undefined).map((place) => place + 18), TOP)
  const number = (value) => (value >= 1 ? value.toLocaleString('fr-FR') : String(value).replace('.', ','))
  const drawn = series.map(({ name, points }, at) => {
    const [, from, ...others] = points
    const least = [from, ...others].map(({ size }) => ({ size, ms: (from.ms * size * Math.log(size)) / (from.size * Math.log(from.size)) }))
    return `<polyline points="${line(points)}" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="${MARKS[at % MARKS.length]}"/>
<polyline points="${line(least)}" fill="none" stroke="currentColor" stroke-width="0.7" opacity="0.5"/>
<text x="${WIDTH - RIGHT + 8}" y="${places[at].toFixed(1)}">${name}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12" color="#1a1613">
<title>Temps de calcul selon la taille, échelles logarithmiques ; en fin, n log n depuis le deuxième point</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbf7ef"/>
<g fill="currentColor">
${y.ticks.map((tick) => `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.at(tick)}" y2="${y.at(tick)}" stroke="currentColor" opacity="0.2"/><text x="${LEFT - 8}" y="${y.at(tick) + 4}" text-anchor="end">${number(tick)} ms</text>`).join('\n')}
${x.ticks.map((tick) => `<text x="${x.at(tick)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${number(tick)}</text>`).join('\n')}
<text x="${LEFT}" y="${HEIGHT - 8}">Taille : territoires, pas ou aides</text>
${drawn.join('\n')}
</g>
</svg>
`
}
