import { describe, expect, test } from "vitest";
import { evaluateCode } from "./evaluate-code.js";

type Row = readonly [code: string, ...expected: string[]];

function check(rows: readonly Row[], path?: string): void {
  test.each(rows)("%s", (code, ...expected) => {
    expect(evaluateCode(code, path)).toEqual(expected);
  });
}

describe("classes", () => {
  check([
    ["class Api { host = 'a'; } url(new Api().host)", "a"],
    ["class Api { host = 'a'; get() { return this.host; } } url(new Api().get())", "a"],
    ["class Api { host = 'a'; get = () => this.host; } url(new Api().get())", "a"],
    ["class Api { get host() { return 'a'; } } url(new Api().host)", "a"],
    ["class Api { base = 'a'; get host() { return this.base + '/x'; } } url(new Api().host)", "a/x"],
    ["class Api { static host = 'a'; } url(Api.host)", "a"],
    ["class Api { static host = 'a'; static get() { return this.host; } } url(Api.get())", "a"],
    ["class Api { static host = 'a'; get() { return Api.host; } } url(new Api().get())", "a"],
    ["class Api { static get host() { return 'a'; } } url(Api.host)", "a"],
    ["class Api { static host; static { this.host = 'a'; } } url(Api.host)", "a", "<undefined>"],
    ["class Api { static { Api.host = 'a'; } } url(Api.host)", "a", "<undefined>"],
    ["class Api {} Api.host = 'a'; url(Api.host)", "a", "<undefined>"],
    ["class Api { static host = 'a'; } Api.host = 'b'; url(Api.host)", "b", "a"],
    ["class Api { static host = 'a'; static get() { return this.host; } } Api.host = 'b'; url(Api.get())", "b", "a"],
    ["class Api { static host = 'a'; static get() { url(this.host); } } Api.host = 'b';", "b", "a"],
    ["class Api { #host = 'a'; get() { return this.#host; } } url(new Api().get())", "a"],
    ["class Api { ['host'] = 'a'; } url(new Api().host)", "a"],
    ["const key = 'host'; class Api { [key] = 'a'; } url(new Api().host)", "a"],
    ["class Api { [key] = 'a'; } url(new Api().host)", "a", "<undefined>"],
    ["const Api = class { host = 'a'; }; url(new Api().host)", "a"],
    ["url(new (class { host = 'a'; })().host)", "a"],
    ["class Api { host = 'a'; } url(new Api().port)", "<undefined>"],
    ["class Api { host = 'a'; } url(Api.host)", "<undefined>"],
    ["class Api { host = 'a'; } const api = new Api(); api.host = 'b'; url(api.host)", "b", "a"],
    ["class Api { host = 'a'; } const api = new Api(); Object.assign(api, { host: 'b' }); url(api.host)", "b", "a"],
    ["class Api { host = 'a'; get() { url(this.host); } } const api = new Api(); api.host = 'b';", "b", "a"],
    ["class Api { host = 'a'; set(h) { this.host = h; } } url(new Api().host)", "a", "{parameter}"],
    ["class Api { host = 'a'; set url(h) { this.host = h; } } url(new Api().host)", "a", "{parameter}"],
    ["class Api { get host() { return 'a'; } set host(h) {} } url(new Api().host)", "a"],
    ["class Api { host; get() { url(this.host); } }", "<undefined>"],
    ["class Api { host; init() { this.host = 'a'; } get() { url(this.host); } }", "a", "<undefined>"],
    ["class Api { init() { this.host = 'a'; } get() { url(this.host); } }", "a", "<undefined>"],
    ["class Api { get() { url(this.host); } init = () => { this.host = 'a'; } }", "a", "<undefined>"],
    ["class Api { get() { const that = this; setTimeout(function () { url(that.host); }); } host = 'a'; }", "a"],
    ["class Api { init() { const that = this; wx.x({ success() { that.host = 'a'; } }); } get() { url(this.host); } }", "a", "<undefined>"],
    ["class Api { get() { setTimeout(function () { url(this.host); }); } host = 'a'; }", "{unsupported}"],
    ["class Api { get() { setTimeout(() => { url(this.host); }); } host = 'a'; }", "a"],
    ["class Api { get() { [1].forEach(() => { const f = async () => url(this.host); f(); }); } host = 'a'; }", "a"],
    ["class Api { parts = {}; init() { this.parts.host = 'a'; } get() { url(this.parts.host); } }", "a", "<undefined>"],
    ["class Api { list = []; init() { this.list.push('a'); } get() { url(this.list[0]); } }", "a", "<undefined>"],
    ["class Api { host = 'a'; more() { this.host += '/x'; } get() { url(this.host); } }", "a", "a{assigned-elsewhere}"],
  ]);
});

describe("constructors", () => {
  check([
    ["class Api { constructor(host) { this.host = host; } } url(new Api('a').host)", "a"],
    ["class Api { constructor(host) { this.host = host; } get(p) { return this.host + p; } } url(new Api('a').get('/x'))", "a/x"],
    ["class Api { constructor(host = 'a') { this.host = host; } } url(new Api().host)", "a"],
    ["class Api { constructor({ host }) { this.host = host; } } url(new Api({ host: 'a' }).host)", "a"],
    ["class Api { constructor(options) { Object.assign(this, options); } } url(new Api({ host: 'a' }).host)", "a"],
    ["class Api { constructor(options) { this.options = options; } } url(new Api({ host: 'a' }).options.host)", "a"],
    ["class Api { host = 'a'; constructor() { this.full = this.host + '/x'; } } url(new Api().full)", "a/x"],
    ["class Api { a = this.b ?? 'x'; constructor() { this.b = 'y'; } } url(new Api().a)", "y", "x"],
    ["class Api { host = 'a'; constructor() { this.host = 'b' + this.host; } } url(new Api().host)", "ba"],
    ["class Api { host = 'a'; constructor(h) { this.host = h + this.host; } } url(new Api('b').host)", "ba"],
    ["class Api { host = 'a'; constructor(h) { if (h) this.host = h; } } url(new Api('b').host)", "b", "a"],
    ["class Api { host = 'a'; constructor() { this.host = 'b'; } } url(new Api().host)", "b"],
    ["class Api { constructor(host) { this.host = host; } get() { url(this.host); } }", "{parameter}"],
    ["const x = new (class { constructor(h) { this.h = h; } })('a'), y = x; url(y.h)", "a"],
    ["class Api { constructor(h) { this.h = h; } } const a = new Api('a'), b = new Api('b'); url(a.h + b.h)", "ab"],
    ["class Api { constructor(h) { this.h = h; } } url(new Api(...list).h)", "{parameter}"],
    ["class Api { static instance; static get() { return Api.instance || (Api.instance = new Api('a')); } constructor(h) { this.h = h; } } url(Api.get().h)", "a"],
    ["const make = (h) => new Api(h); class Api { constructor(h) { this.h = h; } } url(make('a').h)", "a"],
  ]);
});

describe("inheritance", () => {
  check([
    ["class Base { host = 'a'; } class Api extends Base {} url(new Api().host)", "a"],
    ["class Base { get() { return this.host; } } class Api extends Base { host = 'a'; } url(new Api().get())", "a"],
    ["class Base { host = 'a'; } class Api extends Base { host = 'b'; } url(new Api().host)", "b"],
    ["class Base { get() { return 'a'; } } class Api extends Base { get() { return super.get() + '/x'; } } url(new Api().get())", "a/x"],
    ["class Base { constructor(h) { this.host = h; } } class Api extends Base { constructor() { super('a'); } } url(new Api().host)", "a"],
    ["class Base { constructor(h) { this.host = h; } } class Api extends Base {} url(new Api('a').host)", "a"],
    ["class Base { constructor(h) { this.host = h; } } class Api extends Base { constructor(h) { super('x' + h); } } url(new Api('a').host)", "xa"],
    ["class Base { constructor(h) { this.host = h; } } class Api extends Base { get() { url(this.host); } }", "{parameter}"],
    ["class Base { static host = 'a'; } class Api extends Base {} url(Api.host)", "a"],
    ["class Base { static get() { return 'a'; } } class Api extends Base { static get() { return super.get(); } } url(Api.get())", "a"],
    ["class Api extends Other {} url(new Api().host)", "<undefined>", "{undeclared}"],
    ["class Api extends Other { get() { url(this.host); } }", "<undefined>", "{undeclared}"],
    ["class Api extends Other { host = 'a'; } url(new Api().host)", "a"],
    ["class Api extends Api { host = 'a'; } url(new Api().host)", "a"],
    ["class A extends B {} class B extends A {} url(new A().host)", "<undefined>", "{too-deep}"],
    ["class Base { get() { url(this.host); } } class Api extends Base { host = 'a'; } new Api().get();", "<undefined>", "a"],
    ["const mixin = (B) => class extends B { host = 'a'; }; class X extends mixin(Object) {} url(new X().host)", "a"],
    ["class A { x = 'a'; } class B extends A {} class C extends B {} url(new C().x)", "a"],
  ]);
});

describe("TypeScript classes", () => {
  check([
    ["class Api { constructor(private host: string) {} get() { return this.host; } } url(new Api('a').get())", "a"],
    ["class Api { constructor(public readonly host = 'a') {} } url(new Api().host)", "a"],
    ["class Api { constructor(private host: string) {} get() { url(this.host); } }", "{parameter}"],
    ["class Api { private static readonly host: string = 'a'; static get() { return Api.host; } } url(Api.get())", "a"],
    ["class Api { declare host: string; } url(new Api().host)", "<undefined>"],
    ["class Api { host?: string; } url(new Api().host)", "<undefined>"],
    ["class Api { get(x: string): string; get(x: number): string; get(x: unknown) { return 'a'; } } url(new Api().get(1))", "a"],
    ["abstract class Base { abstract host: string; get() { return this.host; } } class Api extends Base { host = 'a'; } url(new Api().get())", "a"],
    ["@injectable() class Api { @field() host = 'a'; } url(new Api().host)", "a"],
    ["class Api { accessor host = 'a'; } url(new Api().host)", "a"],
  ], "/shop/utils/api.ts");
});

describe("constructor functions", () => {
  check([
    ["function Api() { this.host = 'a'; } url(new Api().host)", "a"],
    ["function Api(host) { this.host = host; } url(new Api('a').host)", "a"],
    ["function Api(host) { this.host = host; } Api.prototype.get = function (p) { return this.host + p; }; url(new Api('a').get('/x'))", "a/x"],
    ["function Api(host) { this.host = host; } Api.prototype = { get: function (p) { return this.host + p; } }; url(new Api('a').get('/x'))", "a/x"],
    ["function Api() {} Api.prototype.host = 'a'; url(new Api().host)", "a", "<undefined>"],
    ["function Api(host) { this.host = host; } Api.prototype.get = function () { url(this.host); };", "{parameter}"],
    ["function Api(host) { this.host = host; } Api.prototype.get = function () { var that = this; setTimeout(function () { url(that.host); }); };", "{parameter}"],
    ["function Api() { this.host = 'a'; } const api = new Api(); api.host = 'b'; url(api.host)", "b", "a"],
    ["function Base() { this.host = 'a'; } function Api() { Base.call(this); } Api.prototype = new Base(); url(new Api().host)", "a", "<undefined>"],
    ["function Base() {} Base.prototype.host = 'a'; function Api() {} Api.prototype = Object.create(Base.prototype); url(new Api().host)", "a", "<undefined>"],
    ["function Api() {} Api.host = 'a'; url(Api.host)", "a", "<undefined>"],
    ["function Api() { var self = this; self.host = 'a'; } url(new Api().host)", "a"],
    ["function Api() { return { host: 'a' }; } url(new Api().host)", "a"],
    ["function Api() { if (!(this instanceof Api)) return new Api(); this.host = 'a'; } url(Api().host)", "a", "{too-deep}"],
  ]);
});

describe("this in objects", () => {
  check([
    ["const api = { host: 'a', get() { url(this.host); } };", "a"],
    ["const api = { host: 'a', get: function () { url(this.host); } };", "a"],
    ["const api = { host: 'a', get: () => { url(this.host); } };", "{unsupported}"],
    ["const api = { host: 'a', get() { const that = this; fn(function () { url(that.host); }); } };", "a"],
    ["const api = { host: 'a', get() { let that; that = this; fn(function () { url(that.host); }); } };", "a"],
    ["const api = { host: 'a', set() { this.host = 'b'; }, get() { url(this.host); } };", "b", "a"],
    ["const api = { host: 'a', set(h) { this.host = h; }, get() { url(this.host); } };", "a", "{parameter}"],
    ["const api = { host: 'a', get() { url(this.host); } }; api.host = 'b';", "b", "a"],
    ["let api; api = { host: 'a', get() { url(this.host); } }; api.host = 'b';", "b", "a"],
    ["let api = { get() { url(this.host); } }; if (on) api = {}; api.host = 'b';", "b", "<undefined>"],
    ["const api = { get full() { return this.host; } }; api.host = 'b'; url(api.full);", "b", "<undefined>"],
    ["class A { state = { u: null }; open(u) { this.setState({ u }); } load() { url('https://a' + this.state.u); } }", "https://a{component-property}"],
    ["class A { constructor() { this.state = { u: 'b' }; } open(u) { this.setState({ u }); } load() { url(this.state.u); } }", "b", "{component-property}"],
    ["class A { state = {}; open(u) { this.setState({ u }); } load() { url('https://a' + this.state.u); } }", "https://a{component-property}"],
    ["class A { state = { u: 'b' }; load() { url(this.state.u); } }", "b"],
    ["const api = { host: 'a', get full() { return this.host + '/v1'; } }; url(api.full);", "a/v1"],
    ["const api = { host: 'a', inner: { get() { url(this.host); } } };", "<undefined>"],
    ["const api = { get() { url(this.host()); }, host() { return 'a'; } };", "a"],
    ["const api = { get() { url(this.other); } };", "<undefined>"],
    ["Page({ data: { host: 'a' }, get() { url(this.data.host); } });", "a"],
    ["Page({ data: { host: 'a' }, onLoad(q) { this.setData({ host: q.h }); url(this.data.host); } });", "a", "{parameter}"],
    ["Page({ data: { host: 'a' }, onLoad(q) { this.setData(q); url(this.data.host); } });", "a", "{component-property}"],
    ["Page({ data: { host: 'a' }, onLoad(q) { this.setData({ [q.key]: 'b' }); url(this.data.host); } });", "a", "{component-property}"],
    ["Page({ data: { host: 'a' }, onLoad(q) { this.setData({ 'host.x': 'b' }); url(this.data.host); } });", "a", "<object>", "{component-property}"],
    ["Page({ data: { host: { x: 'a' } }, onLoad(q) { this.setData({ 'host.x': 'b' }); url(this.data.host.x); } });", "b", "a"],
    ["Page({ data: { l: [{ x: 'a' }] }, onLoad(q) { this.setData({ ['l[' + q.i + '].x']: 'b' }); url(this.data.l[0].x); } });", "b", "a"],
    ["Page({ data: { l: ['a'] }, onLoad(q) { this.setData({ 'l[1]': 'b' }); this.data.l.forEach((one) => url(one)); } });", "a", "b", "{property}"],
    ["Page({ data: { host: 'a' }, onLoad(q) { this.setData({ [q.name + '.x']: 'b' }); url(this.data.host); } });", "a", "{component-property}"],
    ["Page({ data: { host: 'a' }, onLoad(q) { this.setData({ port: 'b' }); url(this.data.host); } });", "a"],
    ["Page({ host: 'a', get() { url(this.host); } });", "a"],
    ["Page({ get() { url(this.host); } });", "<undefined>", "{component-property}"],
    ["Component({ data: { host: 'a' }, methods: { get() { url(this.data.host); } } });", "a"],
    ["Component({ data: { host: 'a' }, methods: { get() { url(this.host()); }, host() { return this.data.host; } } });", "a"],
    ["Component({ methods: { host() { return 'a'; } }, lifetimes: { attached() { url(this.host()); } } });", "a"],
    ["Component({ methods: { host() { return 'a'; } }, attached() { url(this.host()); } });", "a"],
    ["Component({ properties: { host: String }, methods: { get() { url(this.data.host); } } });", "{component-property}"],
    ["export default { data() { return { host: 'a' }; }, methods: { get() { url(this.host); } } };", "a"],
    ["export default { data: () => ({ host: 'a' }), onLoad() { url(this.host); } };", "a"],
    ["export default { data() { return { host: 'a' }; }, methods: { set() { this.host = 'b'; }, get() { url(this.host); } } };", "b", "a"],
    ["const base = { host: 'a', get() { return this.host; } }; url({ ...base, host: 'b' }.get())", "b"],
    ["url(this.host)", "{unsupported}"],
    ["function f() { url(this.host); }", "{unsupported}"],
    ["module.exports = { host: 'a', get() { url(this.host); } };", "a"],
    ["module.exports = { host: 'a', get() { url(this.host); } }; module.exports.host = 'b';", "b", "a"],
  ]);
});
