import { describe, expect, test } from "vitest";
import { noModules } from "../../src/values/abstract/modules.js";
import { describeWithEnvironments, evaluateFiles, parseCode, valueOfUrl } from "./evaluate-code.js";

type Row = readonly [code: string, ...expected: readonly string[]];

function check(rows: readonly Row[]): void {
  test.each(rows)("%s", (code, ...expected) => {
    expect(describeWithEnvironments(valueOfUrl(parseCode(code), noModules))).toEqual(expected);
  });
}

const asked = "const { envVersion } = wx.getAccountInfoSync().miniProgram;";
const hosts = "const hosts = { develop: 'http://localhost', trial: 'https://t.cn', release: 'https://a.cn' };";

describe("the version of the mini program", () => {
  check([
    ["url(wx.getAccountInfoSync().miniProgram.envVersion)", "develop [develop]", "trial [trial]", "release [release]"],
    ["url(__wxConfig.envVersion)", "develop [develop]", "trial [trial]", "release [release]"],
    ["url(uni.getAccountInfoSync().miniProgram.envVersion)", "develop [develop]", "trial [trial]", "release [release]"],
    ["import Taro from '@tarojs/taro'; url(Taro.getAccountInfoSync()['miniProgram'].envVersion)", "develop [develop]", "trial [trial]", "release [release]"],
    ["url('https://' + wx.getAccountInfoSync().miniProgram.envVersion + '.a.cn')", "https://develop.a.cn [develop]", "https://trial.a.cn [trial]", "https://release.a.cn [release]"],
    ["const wx = { getAccountInfoSync() { return { miniProgram: { envVersion: 'x' } }; } }; url(wx.getAccountInfoSync().miniProgram.envVersion)", "x"],
  ]);
});

describe("tables by version", () => {
  check([
    [`${asked} ${hosts} url(hosts[envVersion])`, "http://localhost [develop]", "https://t.cn [trial]", "https://a.cn [release]"],
    [`${asked} ${hosts} url(hosts[envVersion] + '/x')`, "http://localhost/x [develop]", "https://t.cn/x [trial]", "https://a.cn/x [release]"],
    [`${asked} ${hosts} url(hosts[envVersion].replace('http:', 'https:').toUpperCase())`, "HTTPS://LOCALHOST [develop]", "HTTPS://T.CN [trial]", "HTTPS://A.CN [release]"],
    [`${asked} ${hosts} url(hosts[envVersion || 'release'])`, "http://localhost [develop]", "https://t.cn [trial]", "https://a.cn [release]"],
    [`${asked} const c = { develop: { host: 'd', path: '/d' }, release: { host: 'r', path: '/r' } }; url(c[envVersion].host + c[envVersion].path)`, "d/d [develop]", "r/r [release]"],
    [`${asked} const c = { develop: { host: 'd' }, release: { host: 'r' } }; const { host } = c[envVersion]; url(host)`, "d [develop]", "r [release]"],
    [`${asked} const c = { develop: 'd' }; url(c[envVersion] || 'https://a.cn')`, "d [develop]", "https://a.cn [release, trial]"],
    [`${asked} const names = { develop: 'dev', trial: 'dev', release: 'pro' }; const c = { dev: 'd', pro: 'r' }; url(c[names[envVersion]])`, "d [develop, trial]", "r [release]"],
    // A key that nobody knows can be any of them, in any version.
    [`${hosts} url(hosts[key])`, "https://a.cn", "https://t.cn", "http://localhost", "<undefined>"],
  ]);
});

describe("conditions", () => {
  check([
    [`${asked} url(envVersion === 'release' ? 'r' : 'd')`, "r [release]", "d [develop, trial]"],
    [`${asked} url('release' !== envVersion ? 'd' : 'r')`, "d [develop, trial]", "r [release]"],
    [`${asked} const isDev = envVersion === 'develop'; url(isDev ? 'd' : 'r')`, "d [develop]", "r [release, trial]"],
    [`${asked} const isDev = envVersion === 'develop'; url(!isDev ? 'r' : 'd')`, "r [release, trial]", "d [develop]"],
    [`${asked} url(envVersion === 'develop' || envVersion === 'trial' ? 'd' : 'r')`, "d [develop, trial]", "r [release]"],
    [`${asked} url(envVersion === 'develop' && flag ? 'd' : 'r')`, "d [develop]", "r"],
    [`${asked} url(envVersion === 'develop' ? 'd' : envVersion === 'trial' ? 't' : 'r')`, "d [develop]", "t [trial]", "r [release]"],
    // One text in two branches is there in the environments of both.
    [`${asked} const h = 'h'; url(envVersion === 'develop' ? h : envVersion === 'trial' ? h : 'r')`, "h [develop, trial]", "r [release]"],
    [`${asked} const h = 'h'; url(envVersion === 'develop' ? h : flag ? h : 'r')`, "h", "r [release, trial]"],
    // No version has that name: both branches stay, and neither is confined.
    [`${asked} url(envVersion === 'dev' ? 'd' : 'r')`, "d", "r"],
    [`${asked} url(envVersion === other ? 'd' : 'r')`, "d", "r"],
    [`let env = wx.getAccountInfoSync().miniProgram.envVersion; if (flag) env = 'develop'; url(env === 'develop' ? 'd' : 'r')`, "d", "r [release, trial]"],
  ]);
});

describe("statements", () => {
  check([
    [`${asked} function base() { switch (envVersion) { case 'develop': return 'd'; case 'trial': return 't'; default: return 'r'; } } url(base())`, "d [develop]", "t [trial]", "r [release]"],
    [`${asked} let h; switch (envVersion) { case 'develop': case 'trial': h = 'd'; break; case 'release': h = 'r'; } url(h)`, "d [develop, trial]", "r [release]"],
    [`${asked} let h; switch (envVersion) { case 'develop': h = 'd'; case 'trial': h = 't'; } url(h)`, "<undefined> [release]", "d [develop]", "t [develop, trial]"],
    [`${asked} function base() { if (envVersion === 'develop') return 'd'; if (envVersion === 'trial') { return 't'; } return 'r'; } url(base())`, "d [develop]", "t [trial]", "r [release]"],
    [`${asked} let h = 'r'; if (envVersion === 'develop') { h = 'd'; } url(h)`, "r [release, trial]", "d [develop]"],
    [`${asked} let h = 'r'; if (envVersion === 'develop') h = 'd'; else if (envVersion === 'trial') { h = 't'; } url(h)`, "d [develop]", "r [release]", "t [trial]"],
    [`${asked} let h = 'r'; switch (envVersion) { case 'develop': h = 'd'; break; case 'trial': h = 't'; } url(h)`, "r [release]", "d [develop]", "t [trial]"],
    [`${asked} let h; switch (envVersion) { case 'develop': h = 'd'; break; default: h = 'r'; } url(h)`, "d [develop]", "r [release, trial]"],
    [`${asked} let h = 'r'; const early = h; if (envVersion === 'develop') { h = 'd'; } url(early)`, "r"],
    [`${asked} let h = 'r'; start(); if (envVersion === 'develop') { h = 'd'; } function start() { url(h); }`, "r", "d [develop]"],
    [`${asked} let h = 'r'; if (envVersion === 'develop' && await isNew()) { h = 'd'; } url(h)`, "r", "d [develop]"],
    ["const stage = 'production'; let h = 'a'; if (stage === 'production') h = 'b'; url(h)", "b"],
    [`${asked} let h; if (envVersion === 'develop') { h = 'd'; } else { h = 'r'; } url(h)`, "d [develop]", "r [release, trial]"],
    [`${asked} const c = { h: 'r' }; if (envVersion === 'develop') c.h = 'd'; url(c.h)`, "d [develop]", "r"],
    [`${asked} let h = 'r'; envVersion === 'develop' && (h = 'd'); url(h)`, "r [release, trial]", "d [develop]"],
    // The condition holds where the function is made, not where it is called.
    [`${asked} let h = 'r'; if (envVersion === 'develop') { later(() => { h = 'd'; }); } url(h)`, "r", "d"],
    ["let env = 'a'; if (env === 'a') env = 'b'; url(env)", "b"],
    // The last word counts for who is called later, also for functions that are declared.
    [`${asked} let h = 'r'; if (envVersion === 'develop') h = 'd'; function f() { url(h); }`, "r [release, trial]", "d [develop]"],
    [`${asked} let h = 'r'; if (envVersion === 'develop') h = 'd'; const f = () => { url(h); };`, "r [release, trial]", "d [develop]"],
    [`${asked} let h = 'r'; f(); if (envVersion === 'develop') h = 'd'; function f() { url(h); }`, "r", "d [develop]"],
    [`${asked} let h = 'r'; if (envVersion === 'develop') { f(); h = 'd'; } function f() { url(h); }`, "r", "d [develop]"],
    [`${asked} let h = 'r'; switch (envVersion) { case 'develop': h = 'd'; } url(h)`, "r [release, trial]", "d [develop]"],
    [`${asked} let h = 'r'; switch (envVersion) { case 'develop': if (on) break; h = 'd'; } url(h)`, "r", "d [develop]"],
  ]);
});

describe("the build", () => {
  check([
    ["url(process.env.NODE_ENV === 'development' ? 'd' : 'r')", "d [development]", "r [production]"],
    ["url(process.env.NODE_ENV !== 'production' ? 'd' : 'r')", "d [development]", "r [production]"],
    ["const { NODE_ENV } = process.env; url(NODE_ENV === 'production' ? 'r' : 'd')", "r [production]", "d [development]"],
    ["const hosts = { development: 'd', production: 'r', test: 't' }; url(hosts[process.env.NODE_ENV])", "d [development]", "r [production]", "t [test]", "<undefined>"],
    ["const hosts = { development: 'd' }; url(hosts[process.env.NODE_ENV] || 'r')", "d [development]", "r [production]"],
    ["url(`https://${process.env.NODE_ENV}.a.cn`)", "https://{environment}.a.cn"],
    ["url(import.meta.env.PROD ? 'r' : 'd')", "r [production]", "d [development]"],
    ["url(import.meta.env.DEV ? 'd' : 'r')", "d [development]", "r [production]"],
    ["url(import.meta.env.MODE === 'staging' ? 's' : 'r')", "s [staging]", "r"],
    ["url(process.env.NODE_ENV.slice(0, 3) === 'dev' ? 'd' : 'r')", "d", "r"],
    ["url(process.env.TARO_ENV === 'h5' ? '' : 'https://a.cn')", "https://a.cn"],
    ["url(process.env.HOST)", "{environment}"],
    ["url(process.argv[2])", "{environment}"],
    // Modes and NODE_ENV are different switches: a staging build is one for production.
    ["const a = import.meta.env.MODE === 'staging' ? 's' : 'm'; const b = process.env.NODE_ENV === 'production' ? 'p' : 'd'; url(a + b)", "sp [production+staging]", "sd [development+staging]", "mp [production]", "md [development]"],
  ]);
});

describe("files of the build", () => {
  const taro = { "/shop/package.json": '{ "dependencies": { "@tarojs/taro": "4" } }', "/shop/src/app.config.ts": "export default {}" };
  const page = "/shop/src/pages/index.ts";

  function read(code: string, files: Readonly<Record<string, string>>): string[] {
    return evaluateFiles({ [page]: code, ...taro, ...files }, describeWithEnvironments);
  }

  test("variables of .env files, by mode", () => {
    const files = { "/shop/.env.development": "TARO_APP_API=http://192.168.1.4", "/shop/.env.production": "TARO_APP_API=https://a.cn" };
    expect(read("url(process.env.TARO_APP_API + '/x')", files)).toEqual(["http://192.168.1.4/x [development]", "https://a.cn/x [production]"]);
    expect(read("url(import.meta.env.TARO_APP_API)", files)).toEqual(["http://192.168.1.4 [development]", "https://a.cn [production]"]);
    expect(read("const { TARO_APP_API: host } = process.env; url(host)", files)).toEqual(["http://192.168.1.4 [development]", "https://a.cn [production]"]);
  });

  test("what the tools do not hand on stays unknown", () => {
    expect(read("url(process.env.API)", { "/shop/.env": "API=https://a.cn" })).toEqual(["{environment}"]);
    expect(read("url(process.env.TARO_APP_OTHER)", { "/shop/.env": "TARO_APP_API=https://a.cn" })).toEqual(["{environment}"]);
    expect(read("url(process.env[name])", { "/shop/.env": "TARO_APP_API=https://a.cn" })).toEqual(["{environment}"]);
  });

  test("a variable that only the development build has leaves the others unknown", () => {
    expect(read("url(process.env.TARO_APP_API)", { "/shop/.env.development": "TARO_APP_API=http://localhost" })).toEqual(["http://localhost [development]", "{environment}"]);
  });

  test.each([
    "envDir: './env'",
    "envDir: path.resolve(process.cwd(), 'env')",
    "envDir: fileURLToPath(new URL('./env', import.meta.url))",
    "envDir: `${__dirname}/env`",
  ])("a folder of .env files that vite.config names: %s", (option) => {
    const files = { "/shop/env/.env": "VITE_API=https://a.cn", "/shop/.env": "VITE_API=https://never-read.cn" };
    const expected = option.includes("$") ? ["{environment}"] : ["https://a.cn"];
    expect(read("url(import.meta.env.VITE_API)", { ...files, "/shop/vite.config.ts": `export default defineConfig(() => ({ ${option} }));` })).toEqual(expected);
  });

  test("a folder that stands under a name, beside constants", () => {
    const config = "const envDir = resolve(process.cwd(), 'env'); export default { envDir, define: { __API__: JSON.stringify('https://b.cn') } };";
    const files = { "/shop/env/.env": "VITE_API=https://a.cn", "/shop/vite.config.js": config };
    expect(read("url(import.meta.env.VITE_API)", files)).toEqual(["https://a.cn"]);
    expect(read("url(__API__)", files)).toEqual(["https://b.cn"]);
  });

  test.each(["'TEA_'", "['TEA_', 'VITE_']"])("prefixes that vite.config names: %s", (prefixes) => {
    const files = { "/shop/.env": "TEA_API=https://a.cn\nSECRET_API=https://b.cn", "/shop/vite.config.js": `export default { envPrefix: ${prefixes} };` };
    expect(read("url(import.meta.env.TEA_API)", files)).toEqual(["https://a.cn"]);
    expect(read("url(import.meta.env.SECRET_API)", files)).toEqual(["{environment}"]);
  });

  test("constants of Taro's configuration", () => {
    const files = {
      "/shop/config/index.js": "const config = { defineConstants: { HOST: '\"https://a.cn\"', API: JSON.stringify('https://b.cn'), __DEBUG__: 'false', LEVEL: '3', OPEN: JSON.stringify(process.env.OPEN) } }; module.exports = config;",
    };
    expect(read("url(HOST)", files)).toEqual(["https://a.cn"]);
    expect(read("url(API + '/x')", files)).toEqual(["https://b.cn/x"]);
    expect(read("url(__DEBUG__ ? 'd' : 'r')", files)).toEqual(["r"]);
    expect(read("url(LEVEL)", files)).toEqual(["<3>"]);
    expect(read("url(OPEN)", files)).toEqual(["{environment}"]);
    expect(read("url(OTHER)", files)).toEqual(["{undeclared}"]);
    expect(read("const HOST = 'own'; url(HOST)", files)).toEqual(["own"]);
  });

  test("constants of one kind of build win over the common ones", () => {
    const files = {
      "/shop/config/index.ts": "export default { defineConstants: { HOST: '\"https://c.cn\"' } };",
      "/shop/config/dev.ts": "export default { defineConstants: { HOST: '\"http://localhost\"' }, env: { NODE_ENV: '\"development\"', API: '\"http://d.cn\"' } };",
      "/shop/config/prod.ts": "export default { env: { API: '\"https://r.cn\"' } };",
    };
    expect(read("url(HOST)", files)).toEqual(["http://localhost [development]", "https://c.cn [production]"]);
    expect(read("url(process.env.API)", files)).toEqual(["http://d.cn [development]", "https://r.cn [production]"]);
  });

  test("constants that the configuration takes from elsewhere", () => {
    const files = {
      "/shop/.env.production": "API=https://r.cn",
      "/shop/.env.development": "API=https://d.cn",
      "/shop/config/hosts.js": "module.exports = { cdn: 'https://cdn.cn' };",
      "/shop/config/index.js": "const hosts = require('./hosts'); module.exports = { defineConstants: { API: JSON.stringify(process.env.API), CDN: JSON.stringify(hosts.cdn) } };",
    };
    expect(read("url(API)", files)).toEqual(["https://d.cn [development]", "https://r.cn [production]"]);
    expect(read("url(CDN)", files)).toEqual(["https://cdn.cn"]);
  });

  test("define of Vite and DefinePlugin of webpack", () => {
    const vite = { "/shop/vite.config.ts": "export default defineConfig(() => ({ define: { __API__: JSON.stringify('https://a.cn'), 'process.env.API': '\"https://b.cn\"' } }));" };
    expect(read("url(__API__)", vite)).toEqual(["https://a.cn"]);
    expect(read("url(process.env.API)", vite)).toEqual(["https://b.cn"]);
    const vue = { "/shop/vue.config.js": "module.exports = { configureWebpack: { plugins: [new webpack.DefinePlugin({ HOST: \"'https://a.cn'\" })] } };" };
    expect(read("url(HOST)", vue)).toEqual(["https://a.cn"]);
  });
});

describe("work is bounded", () => {
  const many = Array.from({ length: 5000 }, (_, index) => index);

  test.each([
    ["tables", `const hosts = { ${many.map((index) => `h${index}: 'https://h${index}.cn'`).join(", ")} }; url(hosts[process.env.NODE_ENV])`],
    ["ways out", `${asked} function base() { ${many.map((index) => `if (envVersion === '${index}') return '${index}';`).join(" ")} } url(base())`],
    ["cases", `${asked} function base() { switch (envVersion) { ${many.map((index) => `case '${index}':`).join(" ")} return 'x'; } } url(base())`],
    ["conditions", `${asked} url(${many.slice(0, 200).map((index) => `envVersion === '${index}' || `).join("")} envVersion === 'develop' ? 'd' : 'r')`],
  ])("of many %s", (_, code) => {
    expect(valueOfUrl(parseCode(code), noModules).alternatives.length).toBeLessThanOrEqual(64);
  });
});
