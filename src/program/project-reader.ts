import { mayJudge } from "../lint/may-judge.js";
import type { ProjectSession } from "../lint/project-session.js";
import type { RuleInput } from "../lint/run-rule.js";
import type { Locale } from "../locale/locale.js";
import { createAnalyser } from "../network/analyse-script.js";
import type { Analyser } from "../network/analyse-script.js";
import { collectAllComments } from "../network/markup/analyse-markup.js";
import type { MarkupKind } from "../network/markup/markup-resource.js";
import { holdsNetwork, mayMatterAsConfig, mayMatterAsMarkup } from "../network/may-matter.js";
import type { NetworkCall } from "../network/network-call.js";
import type { ScriptAnalysis } from "../network/script-analysis.js";
import type { Resource } from "../network/urls/resource.js";
import { isMinified } from "../project/files/minified-text.js";
import type { PackageFile } from "../project/sources/package-files.js";
import type { Project } from "../project/project.js";
import { readOnce } from "../project/files/read-once.js";
import { readSource } from "../project/files/read-source.js";
import type { SourceFile } from "../project/sources/source-files.js";
import type { Finding, SuppressedFinding } from "../report/check/finding.js";
import { compareFindings } from "../report/check/finding.js";
import { groupBy } from "../report/group-by.js";
import { hasFailed } from "../report/check/unjudged-file.js";
import { parseWholeComponent } from "../syntax/component/parse-component.js";
import { findUnreadTemplate } from "../syntax/component/unread-template.js";
import { parseJson } from "../syntax/json/parse-json.js";
import { findSyntaxError } from "../syntax/find-syntax-error.js";
import { parseScript } from "../syntax/script/parse-script.js";
import type { ScriptParse } from "../syntax/script/parse-script.js";
import { findTooDeepBracket } from "../syntax/script/nesting-depth.js";
import type { SourceText } from "../syntax/source-text.js";
import { createDiskModules } from "../values/modules/load-modules.js";
import type { DiskModules } from "../values/modules/load-modules.js";
import { fullNameOf } from "./active-rules.js";
import type { ActiveRule } from "./active-rules.js";
import { collectCallFacts } from "./call-facts.js";
import type { CallFacts } from "./call-facts.js";
import { describeSyntaxError, reportFailedRules, reportJsonError, reportSyntaxError, reportUnjudged } from "./file-faults.js";
import type { FailedRule } from "./file-faults.js";
import type { FileNames } from "./file-names.js";
import { readResource } from "./host-use.js";
import { readFix } from "./file-fix.js";
import type { FileFix } from "./file-fix.js";
import type { HostUser } from "./host-use.js";
import { judgeAppConfig, judgeConfig, judgeMarkup, judgeScript } from "./judge-file.js";
import type { JudgedProblem, Judgement, Stumble } from "./judge-file.js";
import type { AnalysedProject, ProgramRequest, UnfollowedFacts } from "./program.js";
import { isAbout } from "./problem-call.js";
import { toFinding } from "./to-finding.js";
import { whyBrokenData, whyFailed, whyLocked, whyMinified, whyTooDeep, whyUnread, whyUnreadTemplate } from "./why-unjudged.js";
import type { Why } from "./why-unjudged.js";
import type { Unjudged } from "./program.js";

type Refusal = Extract<ScriptParse, { readonly ok: false }>;

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
  readonly #locale: Locale;
  readonly #input: Omit<RuleInput, "options">;
  readonly #findings: Finding[] = [];
  readonly #suppressed: SuppressedFinding[] = [];
  readonly #fixes: FileFix[] = [];
  readonly #calls: CallFacts[] = [];
  readonly #resources: HostUser[] = [];
  readonly #unfollowed: UnfollowedFacts[] = [];
  readonly #unjudged: Unjudged[] = [];
  #files = 0;
  #directCalls = 0;

  constructor(request: ProgramRequest, project: Project, tools: Tools) {
    this.#request = { ...request, fileSystem: readOnce(request.fileSystem) };
    this.#project = project;
    this.#tools = tools;
    this.#modules = createDiskModules(this.#request.fileSystem, tools.session.declaredOf(undefined, project.base, project));
    this.#analyser = createAnalyser(this.#modules);
    this.#locale = request.locale ?? "en";
    this.#input = { project, settings: { ...tools.session.settingsOf(undefined, project.base, project), locale: this.#locale } };
  }

  /** Never throws: what happens to one file is told, and the others are read. */
  read({ path, kind }: SourceFile): void {
    const wanted = this.#tools.isTarget(path);
    if (kind === "script" || kind === "vue") this.#open(path, wanted, (source) => this.#readScript(source, kind, wanted));
    if (kind === "json" && (wanted || this.#request.onJudged)) this.#open(path, wanted, (source) => this.#readConfig(source, wanted));
    if (kind === "wxml" || kind === "wxss") this.#open(path, wanted, (source) => this.#readMarkup(source, kind, wanted));
  }

  /** A script that is minified by its name. */
  readCopy(path: string): void {
    this.#open(path, false, (source) => this.#readMinified(source, "script"));
  }

  /** A folder whose files cannot be listed. */
  nameLocked(path: string): void {
    this.#leave(path, whyLocked(this.#locale));
  }

  /** What the scripts of a package refer to in the project is not theirs to decide, so only their own calls count. */
  readPackage({ path, packageName }: PackageFile): void {
    this.#open(path, false, (source) => {
      if (holdsNetwork(source.text)) this.#readForeign(source, "script", packageName);
    });
  }

  finish(): AnalysedProject {
    return {
      project: this.#project,
      root: this.#tools.names.nameOf(this.#project.root),
      files: this.#files,
      directCalls: this.#directCalls,
      findings: this.#findings.sort(compareFindings),
      suppressed: this.#suppressed,
      fixes: this.#fixes,
      calls: this.#calls,
      resources: this.#resources,
      unfollowed: this.#unfollowed,
      unjudged: this.#unjudged,
    };
  }

  #open(path: string, counts: boolean, look: (source: SourceText) => void): void {
    if (counts) this.#files += 1;
    try {
      const text = this.#request.fileSystem.readText(path);
      if (text === undefined) this.#leave(path, whyUnread(this.#request.fileSystem, path, this.#locale));
      else look(readSource(path, text));
    } catch (error) {
      this.#leave(path, whyFailed(error, this.#locale));
    }
  }

  #readScript(source: SourceText, kind: "script" | "vue", wanted: boolean): void {
    if (isMinified(source.text)) return this.#readMinified(source, kind);
    const unread = kind === "vue" ? findUnreadTemplate(source.text) : undefined;
    if (unread !== undefined) this.#leave(source.path, whyUnreadTemplate(unread, this.#locale));
    if (wanted || this.#request.onJudged) this.#readAppConfig(source, kind, wanted);
    if (!mayJudge(source.path, source.text, () => this.#project, this.#modules.namesGlobal)) {
      const failure = wanted ? findSyntaxError(source, kind) : undefined;
      return failure && this.#refuse(source, failure);
    }
    const parse = this.#parse(source, kind);
    if (!parse.ok) return this.#refuse(source, parse);
    const script = this.#analyser.analyse(parse.file);
    const judgement = this.#judge(source, (stumble) => judgeScript(script, this.#tools.rules, this.#input, stumble));
    this.#request.onJudged?.({ source, problems: judgement.standing, script });
    if (this.#request.calls) this.#keepCalls(script, judgement.standing, wanted);
    if (this.#request.calls) this.#keepUnfollowed(script, wanted);
    if (!wanted) return;
    this.#directCalls += script.calls.filter((call) => !call.wrapper).length;
    this.#keepFindings(judgement);
  }

  #readAppConfig(source: SourceText, kind: "script" | "vue", wanted: boolean): void {
    const config = this.#tools.session.findAppConfig(source, this.#project);
    if (!config) return;
    const parse = this.#parse(source, kind);
    if (!parse.ok) return;
    const comments = collectAllComments(parse.file);
    const judgement = this.#judge(source, (stumble) => judgeAppConfig(config, comments, this.#tools.rules, this.#input, stumble));
    this.#request.onJudged?.({ source, problems: judgement.standing });
    if (wanted) this.#keepFindings(judgement);
  }

  #readMinified(source: SourceText, kind: "script" | "vue"): void {
    if (!holdsNetwork(source.text)) return;
    if (this.#request.foreign) this.#readForeign(source, kind, undefined);
    else this.#leave(source.path, findTooDeepBracket(source.text) === undefined ? whyMinified(this.#locale) : whyTooDeep(this.#locale));
  }

  #readForeign(source: SourceText, kind: "script" | "vue", packageName: string | undefined): void {
    const parse = kind === "vue" ? parseWholeComponent(source) : parseScript(source);
    if (parse.ok) this.#keepCalls(this.#analyser.analyse(parse.file), [], false, packageName);
    else this.#leave(source.path, whyRefused(parse, this.#locale), []);
  }

  #parse(source: SourceText, kind: "script" | "vue"): ScriptParse {
    const file = this.#modules.findLoaded(source.path);
    if (file !== undefined) return { ok: true, file };
    return kind === "vue" ? parseWholeComponent(source) : parseScript(source);
  }

  #readConfig(source: SourceText, wanted: boolean): void {
    if (!mayMatterAsConfig(source.path, source.text) && !this.#isBrokenPage(source)) return;
    const parsed = parseJson(source.text);
    const body = parsed.ok ? parsed.document.body : undefined;
    const role = this.#tools.session.roleOf(source.path, this.#project, body);
    if (parsed.ok) {
      const config = { role, source, document: parsed.document };
      const judgement = this.#judge(source, (stumble) => judgeConfig(config, this.#tools.rules, this.#input, stumble));
      this.#request.onJudged?.({ source, problems: judgement.standing });
      if (wanted) this.#keepFindings(judgement);
      return;
    }
    if (role === "other") return this.#leave(source.path, whyBrokenData(this.#locale));
    if (parsed.reason === "too-deep") return this.#leave(source.path, whyTooDeep(this.#locale));
    const why: Why = { reason: "syntax-error", message: describeSyntaxError(parsed.message, this.#locale) };
    this.#leave(source.path, why, [reportJsonError(source, role, parsed, this.#tools.names, this.#locale)]);
  }

  /** Of pages and components, whose JSON the platform reads; it need not hold anything to judge. */
  #isBrokenPage({ path, text }: SourceText): boolean {
    if (text.trim() === "" || this.#tools.session.roleOf(path, this.#project) !== "page") return false;
    return !parseJson(text).ok;
  }

  #readMarkup(source: SourceText, kind: MarkupKind, wanted: boolean): void {
    if (!mayMatterAsMarkup(kind, source.text)) return;
    const markup = this.#analyser.analyseMarkup(source, kind);
    if (this.#request.calls) this.#keepResources(markup.resources, source, undefined);
    if (!wanted && !this.#request.onJudged) return;
    const judgement = this.#judge(source, (stumble) => judgeMarkup(markup, kind, this.#tools.rules, this.#input, stumble));
    this.#request.onJudged?.({ source, problems: judgement.standing, resources: markup.resources });
    if (wanted) this.#keepFindings(judgement);
  }

  #keepResources(resources: readonly Resource[], source: SourceText, packageName: string | undefined): void {
    this.#resources.push(...resources.map((resource) => readResource(resource, source, this.#tools.names, packageName)));
  }

  #keepFindings({ standing, silenced }: Judgement): void {
    this.#findings.push(...standing.map((judged) => this.#toFinding(judged)));
    this.#fixes.push(...standing.flatMap(({ problem, active }) => readFix(problem, active.severity === "error" ? "error" : "warning") ?? []));
    this.#suppressed.push(...silenced.map((judged) => ({ ...this.#toFinding(judged), justification: judged.disabling.justification })));
  }

  #toFinding({ problem, active }: JudgedProblem): Finding {
    return toFinding(problem, fullNameOf(active.rule), active.severity === "error" ? "error" : "warning", this.#tools.names);
  }

  #keepCalls(
    { calls, file, resources, markup }: ScriptAnalysis,
    problems: readonly JudgedProblem[],
    wanted: boolean,
    packageName?: string,
  ): void {
    const { names } = this.#tools;
    const root = names.nameOf(this.#project.root);
    const violated = new Map(calls.map((call): [NetworkCall, string[]] => [call, []]));
    const wrapperCalls = groupBy(calls.filter((call) => call.wrapper), ({ node }) => node);
    for (const { problem } of problems) {
      for (const one of problem.calls) {
        const concerned = violated.has(one) ? [one] : wrapperCalls.get(one.node) ?? [];
        for (const call of concerned) if (isAbout(problem, call)) violated.get(call)?.push(problem.rule);
      }
    }
    for (const [call, violations] of violated) {
      this.#calls.push(collectCallFacts(call, { root, wanted, violations, names, packageName }));
    }
    this.#keepResources([...resources, ...markup], file.source, packageName);
  }

  #keepUnfollowed({ unfollowed, file: { source } }: ScriptAnalysis, wanted: boolean): void {
    this.#unfollowed.push(...unfollowed.map(({ packageName, node, hosts }) =>
      ({ entry: { ...this.#tools.names.pointOf({ source, range: node.range }), package: packageName, hosts }, wanted })));
  }

  #judge(source: SourceText, run: (stumble: Stumble) => Judgement): Judgement {
    const failed: FailedRule[] = [];
    const judgement = run((_source, { rule }, error) => failed.push({ name: rule.name, error }));
    if (failed.length > 0 && this.#tools.isTarget(source.path)) {
      this.#findings.push(reportFailedRules(source, failed, this.#tools.names, this.#locale));
    }
    return judgement;
  }

  #refuse(source: SourceText, refusal: Refusal): void {
    const findings = refusal.reason === "syntax" ? [reportSyntaxError(source, refusal, this.#tools.names, this.#locale)] : undefined;
    this.#leave(source.path, whyRefused(refusal, this.#locale), findings);
  }

  /** @param findings by default one if the file was to be judged */
  #leave(path: string, why: Why, findings?: readonly Finding[]): void {
    const entry = { file: this.#tools.names.nameOf(path), ...why };
    const wanted = this.#tools.isTarget(path);
    this.#unjudged.push({ entry, wanted });
    if (wanted) this.#findings.push(...(findings ?? (hasFailed(entry) ? [reportUnjudged(entry)] : [])));
  }
}

function whyRefused({ reason, message }: Refusal, locale: Locale): Why {
  return reason === "too-deep" ? whyTooDeep(locale) : { reason: "syntax-error", message: describeSyntaxError(message, locale) };
}
