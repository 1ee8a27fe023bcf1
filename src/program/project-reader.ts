import { mayJudge } from "../lint/may-judge.js";
import type { ProjectSession } from "../lint/project-session.js";
import type { RuleInput } from "../lint/run-rule.js";
import { createAnalyser } from "../network/analyse-script.js";
import type { Analyser } from "../network/analyse-script.js";
import { mayMatterAsConfig } from "../network/may-matter.js";
import type { ScriptAnalysis } from "../network/network-call.js";
import { isMinified } from "../project/minified-text.js";
import type { Project } from "../project/project.js";
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
import { fullNameOf } from "./active-rules.js";
import type { ActiveRule } from "./active-rules.js";
import { collectCallFacts } from "./call-facts.js";
import type { CallFacts } from "./call-facts.js";
import type { FileNames } from "./file-names.js";
import { readResource } from "./host-use.js";
import type { HostUser } from "./host-use.js";
import { judgeConfig, judgeScript } from "./judge-file.js";
import type { JudgedProblem, Stumble } from "./judge-file.js";
import type { AnalysedProject, ProgramRequest } from "./program.js";
import { reportJsonError, reportSyntaxError } from "./syntax-errors.js";
import { toFinding } from "./to-finding.js";

/** What the projects of one run share. */
interface Tools {
  readonly session: ProjectSession;
  readonly names: FileNames;
  readonly rules: readonly ActiveRule[];
  isTarget(path: string): boolean;
}

/** One project while its files are read one after the other. */
export class ProjectReader {
  readonly #request: ProgramRequest;
  readonly #project: Project;
  readonly #tools: Tools;
  readonly #modules: DiskModules;
  readonly #analyser: Analyser;
  readonly #input: Omit<RuleInput, "options">;
  readonly #findings: Finding[] = [];
  readonly #calls: CallFacts[] = [];
  readonly #resources: HostUser[] = [];
  readonly #troubles: string[] = [];
  #files = 0;
  #directCalls = 0;

  constructor(request: ProgramRequest, project: Project, tools: Tools) {
    this.#request = request;
    this.#project = project;
    this.#tools = tools;
    this.#modules = createDiskModules(request.fileSystem);
    this.#analyser = createAnalyser(this.#modules);
    this.#input = { project, settings: tools.session.settingsOf(undefined, project.base, project) };
  }

  /** Never throws: an error of our own is told at the end, and the other files are read. */
  read(file: SourceFile): void {
    try {
      const text = this.#request.fileSystem.readText(file.path);
      if (text === undefined) return;
      const source = new SourceText(file.path, text);
      const wanted = this.#tools.isTarget(file.path);
      if (wanted) this.#files += 1;
      if (file.kind === "json" && wanted) this.#readConfig(source);
      if (file.kind === "script" || file.kind === "vue") this.#readScript(source, file.kind, wanted);
    } catch (error) {
      this.#noteTrouble(file.path, "The file", error);
    }
  }

  finish(): AnalysedProject {
    return {
      project: this.#project,
      root: this.#tools.names.nameOf(this.#project.root),
      files: this.#files,
      directCalls: this.#directCalls,
      findings: this.#findings.sort(compareFindings),
      calls: this.#calls,
      resources: this.#resources,
      troubles: this.#troubles,
    };
  }

  #readScript(source: SourceText, kind: "script" | "vue", wanted: boolean): void {
    if (!mayJudge(source.path, source.text, () => this.#project) || isMinified(source.text)) return;
    const parse = this.#parse(source, kind);
    if (parse === undefined) return;
    if (!parse.ok) {
      if (wanted) this.#findings.push(reportSyntaxError(source, parse, this.#tools.names));
      return;
    }
    const script = this.#analyser.analyse(parse.file);
    const problems = judgeScript(script, this.#tools.rules, this.#input, this.#stumble);
    this.#request.onScript?.(script, problems);
    if (this.#request.calls) this.#keepCalls(script, problems, wanted);
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
    const body = parsed.ok ? parsed.document.body : undefined;
    const role = this.#tools.session.roleOf(source.path, this.#project, body);
    if (parsed.ok) {
      const config = { role, source, document: parsed.document };
      this.#keepFindings(judgeConfig(config, this.#tools.rules, this.#input, this.#stumble));
    } else if (role !== "other") {
      this.#findings.push(reportJsonError(source, parsed, this.#tools.names));
    }
  }

  #keepFindings(problems: readonly JudgedProblem[]): void {
    for (const { problem, active } of problems) {
      const severity = active.severity === "error" ? "error" : "warning";
      this.#findings.push(toFinding(problem, fullNameOf(active.rule), severity, this.#tools.names));
    }
  }

  #keepCalls({ calls, file, resources }: ScriptAnalysis, problems: readonly JudgedProblem[], wanted: boolean): void {
    const { names } = this.#tools;
    const root = names.nameOf(this.#project.root);
    for (const call of calls) {
      const violations = problems.flatMap(({ problem }) => (problem.calls.includes(call) ? [problem.rule] : []));
      this.#calls.push(collectCallFacts(call, { root, wanted, violations, names }));
    }
    this.#resources.push(...resources.flatMap((resource) => readResource(resource, file, names) ?? []));
  }

  readonly #stumble: Stumble = (source, { rule }, error) => {
    this.#noteTrouble(source.path, `Rule ${rule.name}`, error);
  };

  #noteTrouble(path: string, what: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    const name = this.#tools.names.nameOf(path);
    this.#troubles.push(`${name}: ${what} could not be judged (${reason}); the rest was.`);
  }
}
