/** The colours, by what they mean, in the light and in the dark. Texts on their grounds have a contrast of 4.5 and more. */
export const colours = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --card: #ffffff; --sunk: #f3f4f7; --line: #e2e5ea; --strong-line: #c9ced6;
  --ink: #1b2028; --quiet: #5b6472; --link: #1a56b0; --focus: #2f6fdb;
  --error: #b42332; --error-ground: #fdeced; --warning: #8a5300; --warning-ground: #fdf3de;
  --ok: #11703f; --ok-ground: #e4f5ea; --calm: #2f5c9e; --calm-ground: #e8effa; --grey-ground: #eceef2;
  --mark: #ffe3a3; --mark-error: #ffcdd1; --shadow: 0 1px 2px rgb(20 28 40 / 6%), 0 4px 16px rgb(20 28 40 / 5%);
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #12151a; --card: #1a1e25; --sunk: #14181e; --line: #2b313b; --strong-line: #434b58;
    --ink: #e4e8ee; --quiet: #9aa4b2; --link: #8ab8ff; --focus: #6ea4ff;
    --error: #ff8d96; --error-ground: #3d1c22; --warning: #f3bb5c; --warning-ground: #382a12;
    --ok: #66cf93; --ok-ground: #14301f; --calm: #8db9f5; --calm-ground: #1b2a40; --grey-ground: #262c35;
    --mark: #5b4611; --mark-error: #6b2730; --shadow: 0 1px 2px rgb(0 0 0 / 40%);
  }
}
`;
