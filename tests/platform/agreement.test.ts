import { describe, expect, test } from "vitest";

import { features } from "../../src/platform/base-library.js";
import { componentUrls } from "../../src/platform/components.js";
import { configKeys } from "../../src/platform/config-files.js";
import { contexts } from "../../src/platform/contexts.js";
import { discoveryApis } from "../../src/platform/discovery.js";
import { distrustedAuthorities } from "../../src/platform/distrusted-authorities.js";
import { domainLists, launchLists } from "../../src/platform/domain-lists.js";
import { domainManagementApis } from "../../src/platform/domain-management-api.js";
import { errors } from "../../src/platform/errors.js";
import { guideDifferences } from "../../src/platform/guide-differences.js";
import { forbiddenHeaders, settableHeaders } from "../../src/platform/headers.js";
import { bannedHosts, hostCharset } from "../../src/platform/hosts.js";
import { findKnownHost, knownHosts } from "../../src/platform/known-hosts.js";
import { limits } from "../../src/platform/limits.js";
import { localOnlyParameters, pagePathParameters } from "../../src/platform/local-only-parameters.js";
import { findNetworkApi, networkApis } from "../../src/platform/network-apis.js";
import { mistakenTimeoutKeys, networkTimeoutKeys } from "../../src/platform/network-timeout.js";
import { platforms } from "../../src/platform/platforms.js";
import { optionCombinations, optionEnums, requiredOptions } from "../../src/platform/request-options.js";
import { resourceApis, resourceObjects } from "../../src/platform/resource-apis.js";
import { secretNames, secretQueryKeys } from "../../src/platform/secrets.js";
import { serverEndpoints } from "../../src/platform/server-endpoints.js";
import { forbiddenTcpPorts } from "../../src/platform/tcp-ports.js";
import { cipherSuites, tlsRequirements } from "../../src/platform/tls-requirements.js";

const lists = Object.values(domainLists);
const serverLists = lists.filter(({ list }) => list !== "business");

describe("no fact overwrites another", () => {
  const keys: readonly [string, readonly string[]][] = [
    ["network APIs", networkApis.map(({ name }) => name)],
    ["platforms", platforms.map(({ global }) => global)],
    ["fields of the lists", lists.flatMap(({ field, otherFields }) => [field, ...otherFields])],
    ["launch lists", launchLists.map(({ name }) => name)],
    ["known hosts", knownHosts.map(({ pattern }) => pattern)],
    ["headers", [...forbiddenHeaders.map(({ name }) => name), ...settableHeaders]],
    ["features", features.map(({ feature }) => feature)],
    ["timeout keys", networkTimeoutKeys.map(({ key }) => key)],
    ["mistaken timeout keys", mistakenTimeoutKeys.map(({ written }) => written)],
    ["option enums", optionEnums.map(({ api, option }) => `${api} ${option}`)],
    ["required options", requiredOptions.map(({ api }) => api)],
    [
      "option combinations",
      optionCombinations.map(({ api, option, value, other }) => `${api} ${option} ${value} ${other}`),
    ],
    ["endpoints", serverEndpoints.map(({ path }) => path)],
    ["errors by code", errors.flatMap(({ errno }) => (errno === null ? [] : [String(errno)]))],
    ["errors", errors.map(({ errno, text }) => `${errno} ${text}`)],
    ["components", componentUrls.map(({ tag, attribute }) => `${tag} ${attribute}`)],
    ["resource APIs", resourceApis.map(({ api, option }) => `${api} ${option}`)],
    ["resource objects", resourceObjects.map(({ object }) => object)],
    ["local-only parameters", localOnlyParameters.map(({ api, parameter }) => `${api} ${JSON.stringify(parameter)}`)],
    ["page paths", pagePathParameters.map(({ api }) => api)],
    ["contexts", contexts.map(({ context }) => context)],
    ["config keys", configKeys.map(({ file, key }) => `${file} ${key}`)],
    ["domain management", domainManagementApis.map(({ path }) => path)],
    ["secret query keys", secretQueryKeys.map(({ name }) => name)],
    ["secret names", secretNames.map(({ name }) => name)],
    ["TLS requirements", tlsRequirements.map(({ code }) => code)],
    ["cipher suites", cipherSuites.flatMap(({ name, opensslName }) => [name, opensslName])],
    ["distrusted organizations", distrustedAuthorities.flatMap(({ organizations }) => organizations)],
    ["differences from the guide", guideDifferences.map(({ topic }) => topic)],
  ];

  test.each(keys)("%s", (_, names) => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("refused TCP ports stand in ascending order without overlap", () => {
    const bounds = forbiddenTcpPorts.flatMap(({ first, last }) => [first, last + 0.5]);
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
  });
});

describe("known hosts", () => {
  test("each row is found: none is hidden by a wider one before it", () => {
    const samples = knownHosts.map(({ pattern }) => pattern.replace("*", "sample"));
    expect(samples.map((host) => findKnownHost(host)?.pattern)).toEqual(knownHosts.map(({ pattern }) => pattern));
  });

  test("a host that only ends alike is another one", () => {
    expect(findKnownHost("notunpkg.com")).toBeUndefined();
    expect(findKnownHost("aliyuncs.com.example")).toBeUndefined();
  });
});

describe("network APIs and domain lists", () => {
  test("each list names the calls that name it", () => {
    for (const { list, apis } of lists) {
      const calls = networkApis.filter((row) => row.list === list).map(({ name }) => name);
      const resources = resourceApis.filter((row) => row.list === list).map(({ api }) => api);
      expect([...calls, ...resources], list).toEqual(apis);
    }
  });

  test("each list names the components that name it", () => {
    for (const { list, components } of lists) {
      expect(componentUrls.filter((row) => row.list === list).map(({ tag }) => tag), list).toEqual(components);
    }
  });

  test("the key of each list is its name", () => {
    expect(Object.keys(domainLists)).toEqual(lists.map(({ list }) => list));
  });

  test("a call goes out over the schemes of its list, and in the LAN over these and more", () => {
    for (const { name, list, schemes, lanSchemes } of networkApis) {
      if (list !== null) {
        expect(schemes, name).toEqual(domainLists[list].schemes);
      }
      expect(lanSchemes, name).toEqual(expect.arrayContaining([...schemes]));
    }
  });

  test("a call with an address has a list, and one without has none", () => {
    for (const { name, list, location } of networkApis) {
      expect(location.kind === "none", name).toBe(list === null);
    }
  });

  test("a method's receiver is in its name", () => {
    for (const { name, receiver } of networkApis) {
      const owner = /^(UDPSocket|TCPSocket)\./.exec(name)?.[1] ?? "global";
      expect(receiver, name).toBe(owner);
    }
  });
});

describe("network APIs and other tables", () => {
  test("each timeout key is a key of networkTimeout, and each key is of a call", () => {
    const keys = networkTimeoutKeys.map(({ key }) => key);
    expect(networkApis.flatMap(({ timeoutKey }) => timeoutKey ?? []).sort()).toEqual([...keys].sort());
    expect(keys).toEqual(expect.arrayContaining(mistakenTimeoutKeys.map(({ meant }) => meant)));
  });

  test("no mistaken key is a key", () => {
    const keys: readonly string[] = networkTimeoutKeys.map(({ key }) => key);
    expect(mistakenTimeoutKeys.filter(({ written }) => keys.includes(written))).toEqual([]);
  });

  test("each required address is where the call is said to have it", () => {
    for (const { api, options } of requiredOptions) {
      const location = findNetworkApi(api)?.location;
      if (location?.kind === "option") {
        expect(options, api).toContain(location.property);
      }
    }
  });

  test("names in option tables are rows of the network APIs", () => {
    for (const { api } of [...optionEnums, ...requiredOptions, ...optionCombinations]) {
      expect(findNetworkApi(api), api).toBeDefined();
    }
  });

  test("a call that gives a task has a concurrency limit", () => {
    const limited = Object.keys(limits).flatMap((name) => /^(\w+)Concurrency$/.exec(name)?.[1] ?? []);
    expect(networkApis.filter(({ returnsTask }) => returnsTask).map(({ name }) => name)).toEqual(limited);
  });

  test("the discovery call belongs to the discovery family", () => {
    expect(discoveryApis).toEqual(
      expect.arrayContaining(networkApis.filter(({ kind }) => kind === "discovery").map(({ name }) => name)),
    );
  });

  test("contexts name network APIs", () => {
    for (const { absent } of contexts) {
      const names = absent === "platform" ? [] : absent;
      expect(names.filter((name) => findNetworkApi(name) === undefined)).toEqual([]);
    }
  });
});

describe("limits that stand in two tables", () => {
  test("entries of a list", () => {
    for (const { list, max, guideMax } of serverLists) {
      expect([max, guideMax], list).toEqual([limits.domainsPerList.value, limits.guideDomainsPerList.value]);
    }
    expect(domainLists.business.max).toBe(limits.businessDomains.value);
    expect(launchLists.find(({ name }) => name === "dnsPrefetch")?.max).toBe(limits.dnsPrefetchDomains.value);
  });

  test("the default of networkTimeout", () => {
    expect(networkTimeoutKeys.map(({ defaultMs }) => defaultMs)).toEqual(
      networkTimeoutKeys.map(() => limits.timeoutDefaultMs.value),
    );
  });

  test("WeChat's platforms ban what WeChat bans", () => {
    for (const { global, bannedHosts: banned } of platforms.filter(({ judgedAs }) => judgedAs === "wechat")) {
      expect(banned, global).toEqual(bannedHosts.map(({ host }) => host));
    }
  });

  test("server domains have the fields that modify_domain takes", () => {
    const fields = domainManagementApis.find(({ path }) => path === "/wxa/modify_domain")?.fields;
    expect(serverLists.map(({ field }) => field)).toEqual(fields);
  });
});

describe("form of values", () => {
  test("schemes, headers and hosts are in lower case", () => {
    const texts = [
      ...networkApis.flatMap(({ schemes, lanSchemes }) => [...schemes, ...lanSchemes]),
      ...forbiddenHeaders.map(({ name }) => name),
      ...platforms.flatMap(({ bannedHosts: banned }) => banned),
    ];
    expect(texts.filter((text) => text !== text.toLowerCase())).toEqual([]);
  });

  test("banned hosts are made of the characters of a host", () => {
    const hosts = platforms.flatMap(({ bannedHosts: banned }) => banned);
    expect(hosts.filter((host) => !hostCharset.value.test(host))).toEqual([]);
  });

  test("a prefix of endpoints ends in a slash, an exact path does not", () => {
    for (const { path, match } of serverEndpoints) {
      expect(path.endsWith("/"), path).toBe(match === "prefix");
    }
  });

  test("endpoints read as parts of a sentence", () => {
    for (const { path, purpose, instead } of serverEndpoints) {
      expect(purpose, path).toMatch(/^[a-z]+s .+[^.]$/);
      expect(instead, path).toMatch(/^[a-z].+[^.]$/);
    }
  });

  test("rule names are written as rule names", () => {
    const names = [...errors, ...guideDifferences].flatMap(({ rules }) => rules);
    expect(names.filter((name) => !/^(no|valid|require|max)(-[a-z]+)+$/.test(name))).toEqual([]);
  });
});
