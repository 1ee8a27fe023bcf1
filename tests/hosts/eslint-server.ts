import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

/** Both count from 0, as in the protocol. */
interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  /** 1 for errors, 2 for warnings. */
  readonly severity: number;
  readonly code: string;
  readonly message: string;
}

export interface CodeAction {
  readonly title: string;
}

/** The server of VS Code's ESLint extension, as an editor talks to it. */
export interface EslintServer {
  /** Opens a file, or shows the server its text after a change, and asks what is wrong with it. */
  diagnose(file: string, language: string, text: string): Promise<readonly Diagnostic[]>;
  actionsFor(file: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]>;
  close(): Promise<void>;
}

const server = createRequire(import.meta.url).resolve("vscode-langservers-extracted/bin/vscode-eslint-language-server");

/** What the extension sends for a file whose language stands in `eslint.validate`; the rest are its defaults. */
function settingsOf(folder: string): object {
  return {
    validate: "on",
    packageManager: "npm",
    run: "onType",
    nodePath: null,
    options: {},
    rulesCustomizations: [],
    problems: { shortenToSingleLine: false },
    onIgnoredFiles: "off",
    quiet: false,
    format: false,
    useESLintClass: true,
    experimental: {},
    codeAction: { disableRuleComment: { enable: true, location: "separateLine" }, showDocumentation: { enable: true } },
    codeActionOnSave: { mode: "all" },
    workingDirectory: { directory: folder },
    workspaceFolder: { name: "shop", uri: pathToFileURL(folder).href },
  };
}

export async function startEslintServer(folder: string): Promise<EslintServer> {
  const child = spawn(process.execPath, [server, "--stdio"], { cwd: folder });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const versions = new Map<string, number>();
  connection.onRequest("workspace/configuration", ({ items }: { readonly items: readonly unknown[] }) => items.map(() => settingsOf(folder)));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ name: "shop", uri: pathToFileURL(folder).href }],
    capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { diagnostic: {}, codeAction: {} } },
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });

  const uriOf = (file: string): string => pathToFileURL(`${folder}/${file}`).href;
  return {
    async diagnose(file, languageId, text) {
      const uri = uriOf(file);
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      if (version === 1) await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
      else await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text }] });
      const { items }: { readonly items: readonly Diagnostic[] } = await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
      return items;
    },
    async actionsFor(file, diagnostic) {
      const { range } = diagnostic;
      const actions: readonly CodeAction[] | null = await connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri: uriOf(file) },
        range,
        context: { diagnostics: [diagnostic] },
      });
      return actions ?? [];
    },
    async close() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      connection.dispose();
      child.kill();
    },
  };
}
