import * as baseLibrary from "../src/platform/base-library.js";
import * as buildConditions from "../src/platform/build-conditions.js";
import * as components from "../src/platform/components.js";
import * as configFiles from "../src/platform/config-files.js";
import * as contexts from "../src/platform/contexts.js";
import * as dialects from "../src/platform/dialects.js";
import * as domainManagement from "../src/platform/domain-management-api.js";
import * as errors from "../src/platform/errors.js";
import * as guideDifferences from "../src/platform/guide-differences.js";
import * as headers from "../src/platform/headers.js";
import * as libraries from "../src/platform/libraries.js";
import * as limits from "../src/platform/limits.js";
import * as localOnly from "../src/platform/local-only-parameters.js";
import * as networkApis from "../src/platform/network-apis.js";
import * as networkTimeout from "../src/platform/network-timeout.js";
import * as platforms from "../src/platform/platforms.js";
import * as requestOptions from "../src/platform/request-options.js";
import * as resourceApis from "../src/platform/resource-apis.js";
import * as secrets from "../src/platform/secrets.js";
import * as serverEndpoints from "../src/platform/server-endpoints.js";
import * as siblings from "../src/platform/siblings.js";
import * as skipChecks from "../src/platform/skip-checks.js";
import { sources } from "../src/platform/sources.js";
import * as wxss from "../src/platform/wxss.js";
import { addressSections } from "./facts-of-addresses.js";
import { code, column, facts, note, section, source, table, versions, yesNo } from "./facts-table.js";

const introduction = `# Platform facts

What the tool knows of the platform, written from the tables in \`src/platform\`. Each line names its source; the
sources stand at the end. To correct a fact, change its line there and run \`npx vitest run tests/platform -u\`.
`;

/** The page docs/platform-facts.md as the tables have it today. */
export function platformFactsPage(): string {
  return [
    introduction,
    ...differenceSection(),
    ...callSections(),
    ...addressSections(),
    ...optionSections(),
    ...fileSections(),
    ...resourceSections(),
    ...serverSections(),
    ...sourceSection(),
  ].join("\n");
}

function differenceSection(): string[] {
  return section(
    guideDifferences.about,
    table(guideDifferences.guideDifferences, [
      column("Topic", (row) => row.topic),
      column("The guide", (row) => row.guide),
      column("Today", (row) => row.now),
      column("Rules", (row) => code(row.rules)),
      source(),
    ]),
  );
}

function callSections(): string[] {
  return [
    ...section(
      networkApis.about,
      table(networkApis.networkApis, [
        column("API", (row) => code(row.name)),
        column("List", (row) => code(row.list)),
        column("Address in", (row) => (row.location.kind === "option" ? code(row.location.property) : "")),
        column("Schemes", (row) => code(row.schemes)),
        column("In the LAN", (row) => code(row.lanSchemes)),
        column("Timeout key", (row) => code(row.timeoutKey)),
        column("Status in", (row) => code(row.statusField)),
        column("Since", (row) => versions(row.minLib)),
        column("In plugins", (row) => row.pluginMinLib),
        source(),
      ]),
      table(
        networkApis.networkApis.flatMap((row) =>
          Object.entries(row.optionMinLib).map(([option, version]) => ({ api: row.name, option, version })),
        ),
        [
          column("API", (row) => code(row.api)),
          column("Option", (row) => code(row.option)),
          column("Since", (row) => row.version),
        ],
      ),
    ),
    ...section(
      libraries.about,
      table(libraries.libraries, [
        column("Library", (row) => code(row.name)),
        column("Shape", (row) => row.shape),
        column("Base URL in", (row) => code(row.base)),
        column("Calls", (row) => code(row.global)),
        column("Resolves on", (row) => row.resolves),
        column("Its sources say", (row) => code(row.evidence)),
        source(),
      ]),
    ),
    ...section(
      platforms.about,
      table(platforms.platforms, [
        column("Global", (row) => code(row.global)),
        column("Imported from", (row) => code(row.importSources)),
        column("Judged as", (row) => row.judgedAs),
        column("Gives back", (row) => row.promise),
        column("Promise of", (row) => row.promiseValue),
        column("Status in", (row) => code(row.statusField)),
        column("Banned hosts", (row) => code(row.bannedHosts)),
        note(),
        source(),
      ]),
    ),
    ...section(
      siblings.about,
      table(siblings.siblings, [
        column("Global", (row) => code(row.global)),
        column("Recognised by", (row) => code([...row.projectFiles, ...(row.appStyle === null ? [] : [row.appStyle])])),
        column("Documented", (row) => row.documented.join(", ")),
        column("Of mini games", (row) => (row.documentedOfGames ?? []).join(", ")),
        note(),
        source(),
      ]),
    ),
    ...section(
      dialects.about,
      table(dialects.dialects, [
        column("Global", (row) => code(row.global)),
        column("Templates", (row) => code(row.template)),
        column("Style sheets", (row) => code(row.style)),
        column("Directives", (row) => code(`${row.directive}for`)),
        column("Scripts in templates", (row) => code(row.scriptTags)),
        source(),
      ]),
    ),
    ...section(
      baseLibrary.about,
      table(baseLibrary.features, [
        column("Feature", (row) => row.what),
        column("Since", (row) => versions(row.minLib)),
        source(),
      ]),
    ),
    ...section(
      contexts.about,
      table(contexts.contexts, [
        column("Context", (row) => code(row.context)),
        column("Absent", (row) => (row.absent === "platform" ? "everything" : code(row.absent))),
        note(),
        source(),
      ]),
      table(contexts.targets, [column("Target", (row) => row.target), column("Rule", (row) => row.what), source()]),
    ),
  ];
}

function optionSections(): string[] {
  return [
    ...section(limits.about, facts(limits.limits)),
    ...section(
      networkTimeout.about,
      table(networkTimeout.networkTimeoutKeys, [
        column("Key", (row) => code(row.key)),
        column("Default, ms", (row) => String(row.defaultMs)),
        source(),
      ]),
      table(networkTimeout.networkTimeoutFiles, [column("File", (row) => code(row.value)), note(), source()]),
    ),
    ...section(
      requestOptions.about,
      table(requestOptions.optionEnums, [
        column("API", (row) => code(row.api)),
        column("Option", (row) => code(row.option)),
        column("Values", (row) => code(row.values)),
        note(),
        source(),
      ]),
      table(requestOptions.optionCombinations, [
        column("API", (row) => code(row.api)),
        column("With", (row) => code(`${row.option}: ${JSON.stringify(row.value)}`)),
        column("Relation", (row) => row.relation),
        column("Other", (row) => code(row.other)),
        column("Why", (row) => row.why),
        source(),
      ]),
      table(requestOptions.sendData, [
        column("API", (row) => code(row.api)),
        column("Option", (row) => code(row.option)),
        column("Takes", (row) => code(row.accepts)),
        source(),
      ]),
      table(requestOptions.replacedApis, [
        column("Old API", (row) => code(row.api)),
        column("Use", (row) => code(row.by)),
        source(),
      ]),
    ),
    ...section(
      headers.about,
      table(headers.forbiddenHeaders, [
        column("Header", (row) => code(row.name)),
        column("Refused by", (row) => row.refusedBy),
        column("Why", (row) => row.why),
        source(),
      ]),
      table(headers.platformHeaders, [
        column("Header of the platform", (row) => code(row.name)),
        column("What", (row) => row.what),
        source(),
      ]),
    ),
  ];
}

function fileSections(): string[] {
  return [
    ...section(
      configFiles.about,
      table(configFiles.configKeys, [
        column("File", (row) => code(row.file)),
        column("Key", (row) => code(row.key)),
        column("What", (row) => row.what),
        source(),
      ]),
    ),
    ...section(
      skipChecks.about,
      table(skipChecks.skipChecks, [
        column("What", (row) => code(row.name)),
        column("Kind", (row) => row.kind),
        column("Value", (row) => (row.value === null ? "any" : code(String(row.value)))),
        column("Effect", (row) => row.effect),
        source(),
      ]),
    ),
  ];
}

function resourceSections(): string[] {
  return [
    ...section(
      buildConditions.about,
      table(buildConditions.buildConditions, [
        column("`#ifdef`", (row) => code(row.name)),
        column("For WeChat", (row) => yesNo(row.holds)),
        source(),
      ]),
    ),
    ...section(
      components.about,
      table(components.componentUrls, [
        column("Component", (row) => code(row.tag)),
        column("Attribute", (row) => code(row.attribute)),
        column("List", (row) => code(row.list)),
        column("Schemes", (row) => code(row.schemes)),
        column("Takes", (row) => row.takes),
        note(),
        source(),
      ]),
    ),
    ...section(
      wxss.about,
      table(wxss.wxssUrls, [
        column("Where", (row) => code(row.where)),
        column("Package files", (row) => yesNo(row.packageFiles)),
        column("Remote", (row) => yesNo(row.remote)),
        column("Data URL", (row) => yesNo(row.dataUrl)),
        note(),
        source(),
      ]),
    ),
    ...section(
      resourceApis.about,
      table(resourceApis.resourceApis, [
        column("API", (row) => code(row.api)),
        column("Option", (row) => code(row.option)),
        column("List", (row) => code(row.list)),
        column("Schemes", (row) => code(row.schemes)),
        column("Since", (row) => row.minLib),
        note(),
        source(),
      ]),
      table(resourceApis.resourceObjects, [
        column("Object", (row) => code(row.object)),
        column("Properties", (row) => code(row.properties)),
        column("Since", (row) => row.minLib),
        source(),
      ]),
    ),
    ...section(
      localOnly.about,
      table(localOnly.localOnlyParameters, [
        column("API", (row) => code(row.api)),
        column("Parameter", ({ parameter }) =>
          "option" in parameter ? code(parameter.option) : `argument ${parameter.argument}`,
        ),
        note(),
        source(),
      ]),
      table(localOnly.pagePathParameters, [
        column("API", (row) => code(row.api)),
        column("Takes a page path", (row) => code(row.option)),
        source(),
      ]),
    ),
  ];
}

function serverSections(): string[] {
  return [
    ...section(
      serverEndpoints.about,
      table(serverEndpoints.serverEndpoints, [
        column("Path", (row) => code(row.match === "prefix" ? `${row.path}*` : row.path)),
        column("Name", (row) => row.name),
        column("It …", (row) => row.purpose),
        column("Instead, …", (row) => row.instead),
        source(),
      ]),
    ),
    ...section(
      domainManagement.about,
      table(domainManagement.domainManagementApis, [
        column("Path", (row) => code(row.path)),
        column("What", (row) => row.what),
        column("Fields", (row) => code(row.fields)),
        column("At most", (row) => (row.max === null ? "" : String(row.max))),
        note(),
        source(),
      ]),
      table(domainManagement.domainManagementErrors, [
        column("Code", (row) => String(row.code)),
        column("Meaning", (row) => row.meaning),
        source(),
      ]),
    ),
    ...section(
      secrets.about,
      facts({
        appId: secrets.appIdPattern,
        appSecret: secrets.appSecretPattern,
        keyFile: secrets.keyFileName,
        officialScan: secrets.officialScanItem,
      }),
      table(
        [...secrets.secretQueryKeys, ...secrets.secretNames],
        [column("Name", (row) => code(row.name)), column("Holds", (row) => row.what), source()],
      ),
    ),
    ...section(
      errors.about,
      table(errors.errors, [
        column("errno", (row) => (row.errno === null ? "" : String(row.errno))),
        column("Text", (row) => row.text),
        column("Meaning", (row) => row.meaning),
        column("Rules", (row) => code(row.rules)),
        source(),
      ]),
    ),
  ];
}

function sourceSection(): string[] {
  const rows = Object.entries(sources).map(([id, row]) => ({ id, ...row }));
  return [
    "## Sources\n",
    table(rows, [
      column("Key", (row) => row.id),
      column("Kind", (row) => row.kind),
      column("Title", (row) => row.title),
      column("Where", (row) => row.at),
    ]),
  ];
}
