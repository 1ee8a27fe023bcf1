import { rules } from "../../rules/index.js";
import { createProjectSession } from "../lint/project-session.js";
import type { ProjectSession } from "../lint/project-session.js";
import type { Settings } from "../lint/settings.js";
import { createAnalyser } from "../network/analyse-script.js";
import type { Analyser } from "../network/analyse-script.js";
import type { NetworkCall, ScriptAnalysis } from "../network/network-call.js";
import type { FileSystem } from "../project/file-system.js";
import { isMinified } from "../project/minified-text.js";
import { isWithin } from "../project/paths.js";
import { openProject } from "../project/project.js";
import type { Project } from "../project/project.js";
import { collectSourceFiles } from "../project/source-files.js";
import type { SourceFile } from "../project/source-files.js";
import type { Finding } from "../report/finding.js";
import { compareFindings } from "../report/finding.js";
import { parseComponent } from "../syntax/component/parse-component.js";
import { parseJson } from "../syntax/json/parse-json.js";
import { parseScript } from "../syntax/script/parse-script.js";
import type { ScriptParse } from "../syntax/script/parse-script.js";
import { SourceText } from "../syntax/source-text.js";
import { createDiskModules } from "../values/load-modules.js";
import type { DiskModules } from "../values/load-modules.js";
import { fullNameOf, rulesOf } from "./active-rules.js";
import type { ActiveRule, Preset } from "./active-rules.js";
import { collectCallFacts } from "./call-facts.js";
import type { CallFacts } from "./call-facts.js";
import { chooseProjects } from "./choose-projects.js";
import type { FileNames } from "./file-names.js";
import { createFileNames } from "./file-names.js";
import { judgeConfig, judgeScript } from "./judge-file.js";
import type { JudgedProblem } from "./judge-file.js";
import { mayMatter, mayMatterAsConfig } from "./may-matter.js";
import { reportJsonError, reportSyntaxError } from "./syntax-errors.js";
import { toFinding } from "./to-finding.js";

export interface ProgramRequest {
  readonly fileSystem: FileSystem;
  /** Files and folders that exist, absolute. What is in none of them is read for its calls, but not reported. */
  readonly targets: readonly string[];
  /** The folder that file names are relative to, absolute. */
  readonly base: string;
  readonly preset: Preset;
  /** Whether the facts of all calls of the projects are wanted, which needs every file and not only the targets. */
  readonly calls: boolean;
  onProgress?(done: number, total: number): void;
  /** Shown each script while it is at hand. */
  readonly onScript?: WatchScript;
}

export type WatchScript = (script: ScriptAnalysis, problems: readonly JudgedProblem[]) => void;

export interface Program {
  readonly projects: readonly AnalysedProject[];
  /** Errors of our own: what was left out because of them. */
  readonly troubles: readonly string[];
}

export interface AnalysedProject {
  readonly project: Project;
  /** Relative to the base. */
  readonly root: string;
  /** Files of the targets that were looked at. */
  readonly files: number;
  /** Direct network calls in the targets. */
  readonly directCalls: number;
  /** Of the targets, sorted. */
  readonly findings: readonly Finding[];
  /** Of the whole project, in the order of files; empty unless asked for. */
  readonly calls: readonly CallFacts[];
}

/** Reads and judges the projects that the targets belong to, file by file. */
export function analyseProgram(request: ProgramRequest): Program {
  const session = createProjectSession(request.fileSystem);
  const names = createFileNames(request.base);
  const active = rulesOf(rules, request.preset);
  const troubles: string[] = [];
  const plans = chooseProjects(request.fileSystem, request.targets).map((root) => {
    const project = openProject(request.fileSystem, root);
    const files = collectSourceFiles(request.fileSystem, project);
    return { project, files: request.calls ? files : files.filter((file) => isTarget(file.path, request.targets)) };
  });
  const total = plans.reduce((sum, plan) => sum + plan.files.length, 0);
  let done = 0;
  const projects = plans.map(({ project, files }) => {
    const run = new ProjectRun(request, project, session, names, active, troubles);
    for (const file of files) {
      run.read(file);
      done += 1;
      request.onProgress?.(done, total);
    }
    return run.finish();
  });
  return { projects, troubles };
}

/** One project while its files are read one after the other. */
class ProjectRun {
  readonly #request: ProgramRequest;
  readonly #project: Project;
  readonly #session: ProjectSession;
  readonly #modules: DiskModules;
  readonly #analyser: Analyser;
  readonly #settings: Settings;
  readonly #names: FileNames;
  readonly #rules: readonly ActiveRule[];
  readonly #troubles: string[];
  readonly #findings: Finding[] = [];
  readonly #calls: CallFacts[] = [];
  #files = 0;
  #directCalls = 0;

  constructor(
    request: ProgramRequest,
    project: Project,
    session: ProjectSession,
    names: FileNames,
    active: readonly ActiveRule[],
    troubles: string[],
  ) {
    this.#request = request;
    this.#project = project;
    this.#session = session;
    this.#modules = createDiskModules(request.fileSystem);
    this.#analyser = createAnalyser(this.#modules);
    this.#settings = session.settingsOf(undefined, project.base, project);
    this.#names = names;
    this.#rules = active;
    this.#troubles = troubles;
  }

  read(file: SourceFile): void {
    try {
      const text = this.#request.fileSystem.readText(file.path);
      if (text === undefined) return;
      const source = new SourceText(file.path, text);
      const wanted = isTarget(file.path, this.#request.targets);
      if (wanted) this.#files += 1;
      if (file.kind === "json" && wanted) this.#readConfig(source);
      if (file.kind === "script" || file.kind === "vue") this.#readScript(source, file.kind, wanted);
    } catch (error) {
      this.#stumble(file.path, "The file", error);
    }
  }

  finish(): AnalysedProject {
    return {
      project: this.#project,
      root: this.#names.nameOf(this.#project.root),
      files: this.#files,
      directCalls: this.#directCalls,
      findings: this.#findings.sort(compareFindings),
      calls: this.#calls,
    };
  }

  #readScript(source: SourceText, kind: "script" | "vue", wanted: boolean): void {
    if (!mayMatter(source.text) || isMinified(source.text)) return;
    const parse = this.#parse(source, kind);
    if (parse === undefined) return;
    if (!parse.ok) {
      if (wanted) this.#findings.push(reportSyntaxError(source, parse, this.#names));
      return;
    }
    const script = this.#analyser.analyse(parse.file);
    const problems = judgeScript(script, this.#rules, { project: this.#project, settings: this.#settings }, this.#onStumble);
    this.#request.onScript?.(script, problems);
    if (this.#request.calls) this.#keepCalls(script.calls, problems, wanted);
    if (!wanted) return;
    this.#directCalls += script.calls.filter((call) => !call.wrapper).length;
    this.#keepFindings(problems);
  }

  #parse(source: SourceText, kind: "script" | "vue"): ScriptParse | undefined {
    const file = this.#modules.findLoaded(source.path);
    if (file !== undefined) return { ok: true, file };
    return kind === "vue" ? parseComponent(source) : parseScript(source);
  }

  #readConfig(source: SourceText): void {
    if (!mayMatterAsConfig(source.path, source.text)) return;
    const parsed = parseJson(source.text);
    const role = this.#session.roleOf(source.path, this.#project, parsed.ok ? parsed.document.body : undefined);
    if (parsed.ok) {
      const config = { role, source, document: parsed.document };
      this.#keepFindings(judgeConfig(config, this.#rules, { project: this.#project, settings: this.#settings }, this.#onStumble));
    } else if (role !== "other") {
      this.#findings.push(reportJsonError(source, parsed, this.#names));
    }
  }

  #keepFindings(problems: readonly JudgedProblem[]): void {
    for (const { problem, active } of problems) {
      const severity = active.severity === "error" ? "error" : "warning";
      this.#findings.push(toFinding(problem, fullNameOf(active.rule), severity, this.#names));
    }
  }

  #keepCalls(calls: readonly NetworkCall[], problems: readonly JudgedProblem[], wanted: boolean): void {
    const root = this.#names.nameOf(this.#project.root);
    for (const call of calls) {
      const violations = problems.flatMap(({ problem }) => (problem.calls.includes(call) ? [problem.rule] : []));
      this.#calls.push(collectCallFacts(call, { root, wanted, violations, names: this.#names }));
    }
  }

  readonly #onStumble = (source: SourceText, { rule }: ActiveRule, error: unknown): void => {
    this.#stumble(source.path, `Rule ${rule.name}`, error);
  };

  #stumble(path: string, what: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.#troubles.push(`${this.#names.nameOf(path)}: ${what} could not be judged (${reason}); the rest was.`);
  }
}

function isTarget(path: string, targets: readonly string[]): boolean {
  return targets.some((target) => isWithin(target, path));
}
