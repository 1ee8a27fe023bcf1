import type { Random } from "./random.js";

const nouns = ["cart", "coupon", "store", "order", "member", "banner", "category", "address", "comment", "ticket"] as const;
const verbs = ["load", "select", "format", "merge", "toggle", "sum", "filter", "sort", "group", "reset"] as const;
const fields = ["id", "name", "price", "count", "status", "createdAt", "cover", "title", "level", "stock"] as const;

/** Methods of a page or a component that reach no network, each with a comma: handlers, formatting, state. */
export function plainMethods(random: Random, count: number): string {
  // Half of all files do not mention the platform at all.
  const shapes = random.below(10) < 4 ? methodShapes.slice(0, 2) : methodShapes;
  return Array.from({ length: count }, (_, index) => random.pickWeighted(shapes)(random, index)).join("\n\n");
}

/** A module of functions that reach no network. */
export function plainModule(random: Random, count: number): string {
  const names: string[] = [];
  const functions = Array.from({ length: count }, (_, index) => {
    const name = nameOf(random, index);
    names.push(name);
    return random.pick(functionShapes)(name, random);
  });
  return [...functions, `module.exports = { ${names.join(", ")} };\n`].join("\n\n");
}

type MethodShape = (random: Random, index: number) => string;
type FunctionShape = (name: string, random: Random) => string;

/** Two of nine call the platform: about 20 such calls in 1,000 lines, as in public mini programs. */
const methodShapes: readonly (readonly [MethodShape, number])[] = [
  [selectEntry, 4],
  [addUp, 3],
  [askFirst, 1],
  [openPage, 1],
];

function selectEntry(random: Random, index: number): string {
  const [noun, field] = [random.pick(nouns), random.pick(fields)];
  return `  ${nameOf(random, index)}(event) {
    const { index, ${field} } = event.currentTarget.dataset;
    const list = this.data.${noun}List.slice();
    list[index] = { ...list[index], ${field}, selected: !list[index].selected };
    this.setData({ ${noun}List: list, ${noun}Index: index, changed: true });
  },`;
}

function addUp(random: Random, index: number): string {
  const noun = random.pick(nouns);
  return `  ${nameOf(random, index)}() {
    let total = 0;
    let ${noun}Count = 0;
    for (const item of this.data.${noun}List) {
      if (!item.selected || item.stock === 0) continue;
      total += item.price * item.count;
      ${noun}Count += item.count;
    }
    this.setData({ total: (total / 100).toFixed(2), ${noun}Count, empty: ${noun}Count === 0 });
    return total;
  },`;
}

function askFirst(random: Random, index: number): string {
  const noun = random.pick(nouns);
  return `  ${nameOf(random, index)}() {
    if (this.data.${noun}List.length === 0) {
      wx.showToast({ title: "Nothing chosen", icon: "none", duration: ${1000 + random.below(2000)} });
      return;
    }
    wx.showModal({
      title: "${noun}",
      content: "Remove " + this.data.${noun}List.length + " entries?",
      success: (res) => {
        if (res.confirm) this.setData({ ${noun}List: [], editing: false });
      },
    });
  },`;
}

function openPage(random: Random, index: number): string {
  const noun = random.pick(nouns);
  return `  ${nameOf(random, index)}(event) {
    const id = event.currentTarget.dataset.id;
    wx.navigateTo({ url: "/pages/${noun}/${noun}?id=" + id + "&from=${random.pick(nouns)}" });
  },`;
}

const functionShapes: readonly FunctionShape[] = [
  (name, random) => `function ${name}(list, keyword) {
  const word = String(keyword || "").trim().toLowerCase();
  if (!word) return list;
  return list.filter((item) => item.${random.pick(fields)}.toString().toLowerCase().indexOf(word) !== -1);
}`,
  (name) => `/** Two digits each: 2026/01/09 08:05:00. */
function ${name}(date) {
  const pad = (number) => (number < 10 ? "0" + number : String(number));
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(pad).join("/");
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(pad).join(":");
  return day + " " + time;
}`,
  (name, random) => `function ${name}(items) {
  const groups = {};
  items.forEach((item) => {
    const key = item.${random.pick(fields)};
    if (!groups[key]) groups[key] = { key, items: [], ${random.pick(fields)}: 0 };
    groups[key].items.push(item);
  });
  return Object.keys(groups).map((key) => groups[key]).sort((a, b) => b.items.length - a.items.length);
}`,
  (name, random) => `function ${name}(value, fallback) {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : fallback;
    case "string":
      return value === "" ? fallback : parseInt(value, 10) || ${random.below(100)};
    case "object":
      return value === null ? fallback : value.${random.pick(fields)};
    default:
      return fallback;
  }
}`,
];

function nameOf(random: Random, index: number): string {
  const noun = random.pick(nouns);
  return `${random.pick(verbs)}${noun.charAt(0).toUpperCase()}${noun.slice(1)}${index}`;
}
