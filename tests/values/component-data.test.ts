import { describe, expect, test } from "vitest";
import { componentData } from "../../src/values/component-data.js";
import { createEngine } from "../../src/values/evaluate.js";
import { createDiskModules } from "../../src/values/modules/load-modules.js";
import { parseComponent } from "../../src/syntax/component/parse-component.js";
import { SourceText } from "../../src/syntax/source-text.js";
import { memoryFileSystem } from "../memory-file-system.js";
import { describeValue } from "./evaluate-code.js";

/** The texts that a template can read under `a`. */
function dataOf(component: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const fs = memoryFileSystem({ "/tea/manifest.json": "{}", "/tea/pages.json": `{"pages":[]}`, "/tea/a.vue": component, ...others });
  const parse = parseComponent(new SourceText("/tea/a.vue", component));
  if (parse?.ok !== true) throw new Error(`does not parse: ${component}`);
  const value = componentData(parse.file, "a", component.includes(" setup>"), createEngine(createDiskModules(fs)));
  return describeValue(value).filter((text) => text !== "" && !/^[{<]/u.test(text));
}

describe("what a template reads", () => {
  test.each([
    ["data", `<script>export default { data() { return { a: "x" } } }</script>`, ["x"]],
    ["data as an arrow", `<script>export default { data: () => ({ a: "x" }) }</script>`, ["x"]],
    ["data that is set later", `<script>export default { data() { return { a: "" } }, onLoad() { this.a = "x" } }</script>`, ["x"]],
    ["data that a method sets", `<script>export default { data() { return { a: "" } }, methods: { f() { this.a = "x" } } }</script>`, ["x"]],
    ["an answer", `<script>export default { data() { return { a: "x" } }, onLoad() { f((res) => { this.a = res.data }) } }</script>`, ["x"]],
    ["computed", `<script>export default { data() { return { b: "x" } }, computed: { a() { return this.b + "y" } } }</script>`, ["xy"]],
    ["computed with a setter", `<script>export default { data() { return { b: "x" } }, computed: { a: { get() { return this.b + "y" }, set() {} } } }</script>`, ["xy"]],
    ["computed of computed", `<script>export default { computed: { a() { return this.b + "y" }, b() { return "x" } } }</script>`, ["xy"]],
    ["computed of itself", `<script>export default { computed: { a() { return this.b + "y" }, b() { return this.a } } }</script>`, []],
    ["a property", `<script>export default { props: { a: { type: String, default: "x" } } }</script>`, ["x"]],
    ["a property without a default", `<script>export default { props: { a: String } }</script>`, []],
    ["properties by name", `<script>export default { props: ["a"] }</script>`, []],
    ["nothing", `<script>export default { data() { return {} } }</script>`, []],
    ["a typed component", `<script lang="ts">export default defineComponent({ data() { return { a: "x" as string } } })</script>`, ["x"]],
    ["Vue.extend", `<script lang="ts">export default Vue.extend({ data() { return { a: "x" } } })</script>`, ["x"]],
    ["a class", `<script lang="ts">@Component export default class extends Vue { a = "x"; }</script>`, ["x"]],
    ["a getter of a class", `<script lang="ts">export default class P extends Vue { b = "x"; get a() { return this.b + "y"; } }</script>`, ["xy"]],
    ["data of wepy", `<script>export default class P extends wepy.page { data = { a: "x" } }</script>`, ["x"]],
    ["computed of wepy", `<script>export default class P extends wepy.page { data = { b: "x" }; computed = { a() { return this.data.b + "y" } } }</script>`, ["xy"]],
    ["wepy 2", `<script>wepy.page({ data: { a: "x" } })</script>`, ["x"]],
    ["Mpx", `<script>import { createPage } from "@mpxjs/core"; createPage({ data: { a: "x" } })</script>`, ["x"]],
    ["Mpx computed", `<script>createComponent({ data: { b: "x" }, computed: { a() { return this.b + "y" } } })</script>`, ["xy"]],
    ["setup", `<script setup>const a = "x";</script>`, ["x"]],
    ["a ref", `<script setup>import { ref } from "vue"; const a = ref("x");</script>`, ["x"]],
    ["a ref that is set", `<script setup>import { ref } from "vue"; const a = ref(""); function f() { a.value = "x"; }</script>`, ["x"]],
    ["a computed ref", `<script setup>import { ref, computed } from "vue"; const b = ref("x"); const a = computed(() => b.value + "y");</script>`, ["xy"]],
    ["a setup function", `<script>import { ref } from "vue"; export default { setup() { const a = ref("x"); return { a } } }</script>`, ["x"]],
    ["a native page", `<script>Page({ data: { a: "x" } })</script>`, ["x"]],
  ])("%s", (_, component, expected) => {
    expect(dataOf(component)).toEqual(expected);
  });
});
