/** The look of the copy that opens from a disk: the site's ink and paper, by day and by night, and on paper. */
export const OFFLINE_STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#fbf7ee,#17141a);--ink:light-dark(#191613,#f3ecdd);--soft:light-dark(#4f473d,#c4baab);--line:light-dark(#d8ceba,#3d3742);--signal:light-dark(#6e4300,#ffc457)}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 6rem;max-width:72rem;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Newsreader,Georgia,serif}
h1,h2,h3,h4,h5,h6{line-height:1.2;font-weight:500;text-wrap:balance}
h1{font-size:2.25rem}h2{font-size:1.6rem;margin-top:3rem;border-top:1px solid var(--ink);padding-top:1rem}h3{font-size:1.25rem;margin-top:2rem}
a{color:inherit}
.lead,.note,footer{color:var(--soft)}
.warning{font-weight:700;border-left:.4rem solid var(--signal);padding-left:.75rem}
main,header,footer{max-width:38rem}
p{overflow-wrap:break-word}
nav ol{list-style:none;padding-left:1rem;margin:.25rem 0}nav>ol{padding-left:0}
nav{font-size:1rem}
.anchor{opacity:.5;text-decoration:none}
.item{padding-left:2rem;text-indent:-1.25rem}.depth-2{padding-left:3.5rem}.depth-3{padding-left:5rem}.depth-4{padding-left:6.5rem}
.note{font-size:.9rem;border-left:1px solid var(--line);padding-left:1rem}
.scroll{overflow-x:auto;margin:1.5rem 0}
table{border-collapse:collapse;font:.875rem/1.4 system-ui,sans-serif;font-variant-numeric:lining-nums tabular-nums}
caption{text-align:left;font-weight:650;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink)}
.number{text-align:right;white-space:nowrap}
:target{box-shadow:-.75rem 0 0 var(--paper),-1rem 0 0 var(--signal)}
footer{margin-top:4rem;border-top:1px solid var(--ink);font-size:.9rem;overflow-wrap:anywhere}
@media(min-width:64rem){body{display:grid;grid-template-columns:18rem minmax(0,1fr);column-gap:4rem}header{grid-column:1/-1;max-width:none}nav{grid-column:1;position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto}main{grid-column:2}footer{grid-column:2}}
@media print{:root{color-scheme:light;--paper:#fff}body{display:block;padding:0;font-size:10.5pt;max-width:none}nav,.anchor{display:none}main,header,footer{max-width:none}thead{display:table-header-group}tr{break-inside:avoid}h2,h3,h4{break-after:avoid}.scroll{overflow:visible}}
`
