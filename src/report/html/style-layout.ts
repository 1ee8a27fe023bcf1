/** The page as a whole, its head, the figures, tables and the picture. */
export const layout = `
:root[lang="en"] body [lang="zh-CN"], :root[lang="zh-CN"] body [lang="en"] { display: none; }
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.6 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, p, ul, ol, fieldset { margin: 0; padding: 0; }
h1 { font-size: 1.35rem; line-height: 1.25; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; line-height: 1.3; letter-spacing: -.01em; margin-bottom: .35rem; }
h3 { font-size: 1rem; line-height: 1.4; }
ul, ol { list-style: none; }
code, pre, .place, .file, .picture text { font-family: var(--mono); font-size: .86em; font-variant-ligatures: none; }
.place .file { font-size: inherit; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
fieldset { border: 0; min-width: 0; }
summary { cursor: pointer; }
[hidden] { display: none !important; }
.quiet, .hint, .folder, .position { color: var(--quiet); }
.hint { font-size: .92rem; margin-bottom: .9rem; }
.count { font-weight: 500; font-size: .85em; color: var(--quiet); white-space: nowrap; }

.top, main, .bottom { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
.top { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding-top: 2rem; padding-bottom: 1.25rem; }
.top p { color: var(--quiet); }
.bottom { padding-top: 2.5rem; padding-bottom: 3rem; color: var(--quiet); font-size: .85rem; }
main > section { margin-bottom: 2.75rem; }
.card, .table, .picture { background: var(--card); border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow); }

.choice { display: inline-flex; flex: none; align-items: center; border: 1px solid var(--line); border-radius: 9px; background: var(--card); padding: 2px; white-space: nowrap; }
.choice legend { float: left; padding: 0 .5rem 0 .6rem; color: var(--quiet); font-size: .85rem; }
#language legend, .choice input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.choice label > span { display: block; padding: .15rem .65rem; border-radius: 7px; cursor: pointer; font-size: .88rem; }
.choice input:checked + span { background: var(--ink); color: var(--card); }
.choice input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 1px; }

.verdict { border-radius: 12px; padding: 1.25rem 1.5rem; margin-bottom: 1rem; border-left: 5px solid; }
.verdict .headline { font-size: 1.6rem; font-weight: 650; line-height: 1.25; letter-spacing: -.015em; margin-bottom: .2rem; }
.verdict.error { background: var(--error-ground); border-color: var(--error); }
.verdict.error .headline { color: var(--error); }
.verdict.warning { background: var(--warning-ground); border-color: var(--warning); }
.verdict.warning .headline { color: var(--warning); }
.verdict.clean { background: var(--ok-ground); border-color: var(--ok); }
.verdict.clean .headline { color: var(--ok); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin-bottom: 1rem; }
.tile { display: block; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: .8rem 1rem; color: inherit; box-shadow: var(--shadow); }
a.tile:hover { text-decoration: none; border-color: var(--strong-line); }
.tile b { display: block; font-size: 1.65rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }
.tile span { color: var(--quiet); font-size: .85rem; }
.tile.error b { color: var(--error); } .tile.warning b { color: var(--warning); }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; align-items: start; }
.card { padding: 1.1rem 1.25rem; }
.card > h3 { margin-bottom: .5rem; }
.bars li { margin-bottom: .75rem; font-size: .9rem; line-height: 1.4; }
.bars a { display: grid; grid-template-columns: 1fr auto; gap: .1rem .75rem; color: inherit; }
.bars a:hover code { text-decoration: underline; } .bars a:hover { text-decoration: none; }
.bars b { font-variant-numeric: tabular-nums; }
.bar { grid-column: 1 / -1; width: 100%; height: 5px; border-radius: 3px; margin: .1rem 0 .15rem; }
.bar rect { fill: var(--warning); } .bar.error rect { fill: var(--error); } .bar rect.track { fill: var(--grey-ground); }
.bars .quiet, .origins .quiet { font-size: .86rem; }
.origins { counter-reset: origin; }
.origins li { counter-increment: origin; position: relative; padding-left: 2rem; margin-bottom: .85rem; line-height: 1.45; }
.origins li::before { content: counter(origin); position: absolute; left: 0; top: .1rem; width: 1.35rem; height: 1.35rem; border-radius: 50%; background: var(--grey-ground); color: var(--quiet); font-size: .75rem; line-height: 1.35rem; text-align: center; }

.pill { display: inline-block; padding: .02rem .55rem; border-radius: 99px; font-size: .78rem; line-height: 1.55; font-weight: 600; white-space: nowrap; background: var(--grey-ground); color: var(--quiet); }
.pill.error, .pill.missing, .pill.wrong { background: var(--error-ground); color: var(--error); }
.pill.warning, .pill.refused { background: var(--warning-ground); color: var(--warning); }
.pill.declared { background: var(--ok-ground); color: var(--ok); }
.pill.needed { background: var(--calm-ground); color: var(--calm); }

.project { margin-bottom: .75rem; }
.project > summary { padding: .3rem 0; }
.table { margin-bottom: 1rem; overflow: hidden; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
caption { text-align: left; padding: .85rem 1.25rem .6rem; font-weight: 650; font-size: 1rem; }
caption .quiet { font-weight: 400; margin-left: .35rem; font-size: .9rem; }
caption .hint { display: block; font-weight: 400; margin: .1rem 0 0; font-size: .86rem; }
th { text-align: left; font-weight: 500; font-size: .8rem; color: var(--quiet); background: var(--sunk); border-block: 1px solid var(--line); }
th, td { padding: .5rem .6rem; vertical-align: top; }
th:first-child, td:first-child { padding-left: 1.25rem; width: 8.5rem; } th:last-child, td:last-child { padding-right: 1.25rem; }
th:nth-child(2) { width: 32%; } th:nth-child(3) { width: 22%; }
tbody tr + tr td { border-top: 1px solid var(--line); }
td.domain code { font-size: .92em; font-weight: 550; }
.paste, .excess { padding: .6rem 1.25rem; border-top: 1px solid var(--line); font-size: .9rem; }
.paste code { user-select: all; margin-left: .4rem; }
.excess { background: var(--warning-ground); color: var(--warning); }
.places li { line-height: 1.5; }
.more { margin-bottom: 1rem; }
.more > summary { font-weight: 600; padding: .25rem 0; }
.more > ul { padding-left: 1.1rem; }
.more li { margin: .15rem 0; }

.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-bottom: .6rem; font-size: .86rem; color: var(--quiet); }
.dot { display: inline-block; width: .65rem; height: .65rem; border-radius: 50%; margin-right: .4rem; background: currentColor; }
.picture { overflow-x: auto; padding: .5rem; }
.picture svg { display: block; width: 100%; min-width: 54rem; height: auto; margin: 0 auto; color: var(--quiet); }
.picture text { fill: var(--ink); font-size: 12px; }
.picture path { fill: none; stroke: currentColor; opacity: .5; transition: opacity .1s; }
.picture circle { fill: currentColor; }
.node { cursor: default; } .node.source circle { fill: var(--strong-line); }
.picture .faded { opacity: .12; } .picture path.lit { opacity: .95; }
.missing.missing { color: var(--error); } .declared.declared { color: var(--ok); } .refused.refused { color: var(--warning); }
.needed.needed { color: var(--calm); } .development.development, .resource.resource { color: var(--quiet); }

@media (max-width: 46rem) {
  body { font-size: 15px; }
  .top, main, .bottom { padding-left: 1rem; padding-right: 1rem; }
  .top { padding-top: 1.25rem; align-items: flex-start; }
  .columns { grid-template-columns: minmax(0, 1fr); }
  .tiles { grid-template-columns: repeat(2, 1fr); }
  .verdict { padding: 1rem 1.15rem; } .verdict .headline { font-size: 1.35rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td, caption { display: block; width: 100%; }
  tr { padding: .7rem 1rem; } tbody tr + tr { border-top: 1px solid var(--line); } tbody tr + tr td { border-top: 0; }
  td, td:first-child, td:last-child { padding: .1rem 0; width: auto; }
  caption { padding: .8rem 1rem; border-bottom: 1px solid var(--line); }
}
`;
