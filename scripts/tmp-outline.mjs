import { execFileSync } from 'node:child_process'
for (const f of process.argv.slice(2)) {
  let out; try { out = execFileSync('/work/main/contrechamp', ['read-convention', f, '--json'], { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] }) } catch (e) { out = e.stdout }
  const j = JSON.parse(out); console.log('=====', f, j.nature ?? j.text?.nature, Object.keys(j).join(','))
  const t = j.text ?? j
  const walk = (ds, d) => { for (const x of ds) { console.log(' '.repeat(d * 2) + x.id, '|', x.number, '|', x.heading, '|', x.axis, '|', (x.blocks ?? []).length); for (const b of x.blocks ?? []) if (b.kind === 'table') { console.log(' '.repeat(d * 2) + '  TABLE', b.caption, (b.columns ?? b.financial?.columns ?? []).map((c) => `${c.label}/${c.funder ?? c.level}/${c.year}/${c.unit}`).join(' ; ')); for (const l of b.lines ?? b.financial?.lines ?? []) console.log(' '.repeat(d * 2) + '    ', l.label, l.isTotal ?? l.is_total, (l.amounts ?? []).map((a) => a === null ? '∅' : `${a.amount_cents ?? a.amount}${a.isDoubtful ?? a.is_doubtful ? '?' : ''}`).join(' ')); } walk(x.divisions ?? [], d + 1) } }
  walk(t.divisions, 0); console.log('unplaced', JSON.stringify((t.unplaced ?? []).map((u) => u.text)).slice(0, 300)); console.log('problems', JSON.stringify(j.problems ?? t.problems)?.slice(0, 400))
}
