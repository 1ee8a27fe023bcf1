import insecureProtocol from "../../rules/no-insecure-protocol.js";
import loopback from "../../rules/no-loopback.js";
import publicIp from "../../rules/no-public-ip.js";
import unlistedDomain from "../../rules/no-unlisted-domain.js";
import { testRule } from "../rule-tester.js";

const options = { allowInDevelopment: true };
const asked = "const env = wx.getAccountInfoSync().miniProgram.envVersion;\n";
const byVersion = (host: string): string => `${asked}wx.request({ url: env === 'develop' ? '${host}' : 'https://api.coffee.example' })`;

testRule(loopback, {
  valid: [
    { name: "develop versions", code: byVersion("http://localhost:3000"), options },
    { name: "builds for development", code: "const host = process.env.NODE_ENV === 'development' ? 'http://localhost' : 'https://a.example'; wx.request({ url: host })", options },
    {
      name: "a variable of the development build",
      code: "wx.request({ url: import.meta.env.VITE_API + '/menu' })",
      files: { ".env.development": "VITE_API=http://localhost:3000\n", ".env.production": "VITE_API=https://a.example\n" },
      options,
    },
    { name: "a table", code: `${asked}const hosts = { develop: 'http://127.0.0.1', release: 'https://a.example' };\nwx.request({ url: hosts[env] })`, options },
    {
      name: "a function of another module",
      code: "const { baseUrl } = require('../../base.js');\nwx.request({ url: baseUrl() })",
      files: { "base.js": `${asked}module.exports = { baseUrl() { if (env === 'release') return 'https://a.example'; if (env === 'trial') return 'https://t.example'; return 'http://localhost'; } };` },
      options,
    },
  ],
  invalid: [
    { name: "only when it is said", code: byVersion("http://localhost:3000"), errors: [{ messageId: "loopback" }] },
    { name: "trial versions are somebody's", code: `${asked}wx.request({ url: env === 'release' ? 'https://a.example' : 'http://localhost' })`, options, errors: [{ messageId: "loopback" }] },
    { name: "release versions", code: `${asked}wx.request({ url: env === 'develop' ? 'https://a.example' : 'http://localhost' })`, options, errors: [{ messageId: "loopback" }] },
    { name: "a condition that nobody knows", code: "wx.request({ url: isDev ? 'http://localhost' : 'https://a.example' })", options, errors: [{ messageId: "loopback" }] },
    { name: "set in one branch, and by another", code: `${asked}let host = 'http://localhost';\nif (env === 'release') host = 'https://a.example';\nfunction go() { host = 'http://localhost'; }\nwx.request({ url: host })`, options, errors: [{ messageId: "loopback", line: 2 }, { messageId: "loopback", line: 4 }] },
  ],
});

testRule(insecureProtocol, {
  valid: [{ code: byVersion("http://dev.coffee.example"), options }],
  invalid: [{ code: byVersion("http://dev.coffee.example"), errors: [{ messageId: "insecureDomain", suggestions: 1 }] }],
});

testRule(publicIp, {
  valid: [{ code: byVersion("https://120.27.93.97"), options }],
  invalid: [{ code: byVersion("https://120.27.93.97"), errors: [{ messageId: "publicIp" }] }],
});

const settings = { domains: { request: ["https://api.coffee.example"] } };

testRule(unlistedDomain, {
  valid: [{ code: byVersion("https://dev.coffee.example"), settings, options }],
  invalid: [{ code: byVersion("https://dev.coffee.example"), settings, errors: [{ messageId: "unlisted" }] }],
});
