import { css } from "@codemirror/lang-css";
import { html } from "@codemirror/lang-html";
import { javascript } from "@codemirror/lang-javascript";
import { json } from "@codemirror/lang-json";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import type { Diagnostic } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import type { Extension } from "@codemirror/state";
import { oneDark } from "@codemirror/theme-one-dark";
import { basicSetup, EditorView } from "codemirror";
import type { Finding } from "../../src/report/check/finding.js";

export interface Editor {
  open(name: string, text: string, isDark: boolean): void;
  show(findings: readonly Finding[]): void;
  /** Both count from 1. */
  goTo(line: number, column: number): void;
  close(): void;
}

/** The languages of files by how their names end. */
const languages: readonly (readonly [ending: RegExp, language: () => Extension])[] = [
  [/\.[jt]sx?$|\.wxs$/u, () => javascript({ jsx: true, typescript: true })],
  [/\.json$/u, json],
  [/\.(?:wxml|vue)$/u, html],
  [/\.(?:wxss|css)$/u, css],
];

export function createEditor(parent: HTMLElement, onChange: (text: string) => void): Editor {
  const view = new EditorView({ parent });

  function offsetOf(line: number, column: number): number {
    const { doc } = view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(at.from + column - 1, at.to);
  }

  function describe({ line, column, endLine, endColumn, severity, message, rule }: Finding): Diagnostic {
    const from = offsetOf(line, column);
    return { from, to: Math.max(from, offsetOf(endLine, endColumn)), severity, message, source: rule };
  }

  return {
    open(name, text, isDark) {
      const language = languages.find(([ending]) => ending.test(name))?.[1]() ?? [];
      const watch = EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      });
      view.setState(EditorState.create({ doc: text, extensions: [basicSetup, language, lintGutter(), EditorView.lineWrapping, isDark ? oneDark : [], watch] }));
    },
    show(findings) {
      view.dispatch(setDiagnostics(view.state, findings.map(describe)));
    },
    goTo(line, column) {
      view.dispatch({ selection: { anchor: offsetOf(line, column) }, scrollIntoView: true });
      view.focus();
    },
    close() {
      view.destroy();
    },
  };
}
