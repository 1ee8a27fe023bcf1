/** On paper: everything is open, nothing to press, code wraps, cards stay whole where they can. */
export const printStyle = `
@media print {
  @page { margin: 16mm 14mm; }
  :root { --page: #fff; --shadow: none; }
  body { font-size: 10pt; }
  .toolbar, .scripted .toolbar, #language { display: none; }
  .top, main, .bottom { max-width: none; padding-left: 0; padding-right: 0; }
  .tiles { grid-template-columns: repeat(auto-fit, minmax(5.2rem, 1fr)); gap: .5rem; }
  .tile { padding: .5rem .65rem; }
  .tile b { font-size: 1.3rem; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .finding { content-visibility: visible; break-inside: avoid; }
  .line { white-space: pre-wrap; padding-left: 4rem; text-indent: -4rem; } .frame code { width: auto; }
  .frame, .picture { overflow: visible; }
  .picture svg { min-width: 0; }
  .tile, .verdict, tr, .card li, .frame, .node { break-inside: avoid; }
  h2, h3, .hint, .legend, caption, .finding > header { break-after: avoid; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .picture, .table { break-inside: auto; }
  a { color: inherit; }
}
`;
