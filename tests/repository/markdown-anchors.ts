/** The anchors of a page's headings in their order, as GitHub makes them. */
export function collectAnchors(page: string): readonly string[] {
  return [...withoutCode(page).matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) =>
    heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "").trim().replaceAll(" ", "-"),
  );
}

export function withoutCode(page: string): string {
  return page.replaceAll(/^```[\s\S]*?^```/gmu, "");
}
