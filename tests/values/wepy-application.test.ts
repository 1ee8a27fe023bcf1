import { describe, expect, test } from "vitest";
import { createDiskModules } from "../../src/values/modules/load-modules.js";
import { memoryFileSystem } from "../memory-file-system.js";
import { describeValue, parseCode, valueOfUrl } from "./evaluate-code.js";

const program = {
  "/shop/package.json": '{ "dependencies": { "wepy": "1.7.3" } }',
  "/shop/src/app.wpy": `<script>
import wepy from 'wepy';
export default class extends wepy.app {
  globalData = { base: 'https://a.cn' };
  constructor() { super(); this.use('promisify'); }
}
</script>`,
};
const page = "/shop/src/pages/home.js";

function inProgram(code: string): string[] {
  const modules = createDiskModules(memoryFileSystem({ ...program, [page]: code }));
  return describeValue(valueOfUrl(parseCode(code, page), modules));
}

describe("the application of wepy 1", () => {
  test.each([
    ["import wepy from 'wepy'; url(wepy.$instance.globalData.base + '/x');", ["https://a.cn/x", "{application-state}/x"]],
    ["import wepy from 'wepy'; class Base { static base = wepy.$instance.globalData.base; } class Api extends Base { static list() { url(`${this.base}/x`); } }", ["https://a.cn/x", "{application-state}/x"]],
    ["import wepy from 'wepy'; export default class Home extends wepy.page { onLoad() { url(this.$parent.globalData.base); } }", ["https://a.cn", "{application-state}"]],
    ["import wepy from 'wepy'; export default class Part extends wepy.component { onLoad() { url(this.$parent.globalData.base); } }", ["<wepy.component.$parent.globalData.base>"]],
    ["const wepy = { $instance: { globalData: { base: 'own' } } }; url(wepy.$instance.globalData.base);", ["own"]],
  ])("%s", (code, expected) => {
    expect(inProgram(code)).toEqual(expected);
  });
});
