/** The toolbar, the cards of findings, and frames of code. */
export const findingStyle = `
.toolbar { display: none; flex-wrap: wrap; align-items: center; gap: .6rem; position: sticky; top: 0; z-index: 1; padding: .7rem 0; margin-bottom: .6rem; background: var(--page); border-bottom: 1px solid var(--line); }
.scripted .toolbar { display: flex; }
.toolbar input[type="search"], .toolbar select { font: inherit; font-size: .92rem; color: inherit; background: var(--card); border: 1px solid var(--strong-line); border-radius: 9px; padding: .35rem .7rem; height: 2.3rem; }
.toolbar input[type="search"] { flex: 1 1 14rem; min-width: 0; }
.toolbar select { max-width: 15rem; }
.severities { display: inline-flex; gap: .4rem; }
.severities input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.severities .pill { cursor: pointer; padding: .2rem .75rem; font-size: .86rem; border: 1px solid currentColor; }
.severities input:not(:checked) + .pill { background: none; color: var(--quiet); border-style: dashed; text-decoration: line-through; }
.severities input:focus-visible + .pill { outline: 2px solid var(--focus); outline-offset: 2px; }
#no-match { padding: 1.5rem 0; color: var(--quiet); }

.group { margin-bottom: 1.6rem; }
.group > h3 { padding: .5rem 0 .4rem; font-weight: 600; }
.group > h3 .file { font-size: .95rem; }
.finding { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--warning); border-radius: 10px; padding: .85rem 1.1rem 1rem; margin-bottom: .7rem; content-visibility: auto; contain-intrinsic-size: auto 15rem; }
.finding.error { border-left-color: var(--error); }
.finding:target { outline: 2px solid var(--focus); outline-offset: 2px; }
.finding > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .7rem; margin-bottom: .35rem; }
.finding > header a { color: inherit; flex: 1 1 auto; }
.finding .rule { color: var(--quiet); }
.message { max-width: 62rem; }
.value { font-family: var(--mono); font-size: .86em; font-weight: 500; background: var(--grey-ground); border-radius: 4px; padding: .05em .3em; }
.frame { margin: .6rem 0 0; padding: .5rem 0; background: var(--sunk); border: 1px solid var(--line); border-radius: 8px; overflow-x: auto; tab-size: 2; line-height: 1.6; overflow-wrap: normal; font-size: .95rem; }
.frame code { display: block; width: max-content; min-width: 100%; }
.line { display: block; padding-right: 1rem; white-space: pre; }
.line::before { content: attr(data-line); display: inline-block; width: 3.6rem; padding-right: 1rem; margin-right: .4rem; text-align: right; color: var(--quiet); opacity: .75; user-select: none; }
.line.meant { background: var(--warning-ground); }
.error > .frame .line.meant { background: var(--error-ground); }
.frame mark { color: inherit; background: var(--mark); border-radius: 3px; box-shadow: 0 0 0 1px var(--mark); }
.error > .frame mark { background: var(--mark-error); box-shadow: 0 0 0 1px var(--mark-error); }
.trail .line.meant { background: none; }
.cut { color: var(--quiet); }
.trail { margin-top: .6rem; font-size: .93rem; }
.trail > summary { color: var(--quiet); width: max-content; }
.trail ol { border-left: 2px solid var(--line); margin: .3rem 0 0 .3rem; padding-left: 1rem; }
.trail li { position: relative; margin-bottom: .5rem; }
.trail li::before { content: ""; position: absolute; left: -1.36rem; top: .5rem; width: .6rem; height: .6rem; border-radius: 50%; background: var(--card); border: 2px solid var(--strong-line); }
.step { color: var(--quiet); }
.suggestion, .reason { margin-top: .6rem; font-size: .93rem; padding: .4rem .75rem; border-radius: 8px; background: var(--ok-ground); }
.suggestion b { color: var(--ok); margin-right: .4rem; }
.reason { background: var(--grey-ground); }
@media (max-width: 46rem) {
  .toolbar { position: static; }
  .toolbar select { max-width: 100%; flex: 1 1 8rem; }
  .finding { padding: .75rem .85rem .85rem; }
  .line::before { width: 2.6rem; padding-right: .6rem; }
}
`;
