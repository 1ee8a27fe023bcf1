/**
 * Puts content between the marks of each named section of a Markdown page: `<!-- rules -->` … `<!-- /rules -->`.
 * Throws when the page has no such section.
 */
export function withSections(page: string, sections: Readonly<Record<string, string>>): string {
  return Object.entries(sections).reduce((text, [name, content]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`The page has no section ${name}.`);
    return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
  }, page);
}
