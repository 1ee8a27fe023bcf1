/**
 * What runs in the page: the language, the filter, the grouping, and the picture under the pointer. It makes no markup of
 * texts, so that nothing a project says can become any; without it the page is all there, only unfiltered.
 */
export const pageScript = String.raw`
"use strict";
(() => {
  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const words = JSON.parse(find("words").textContent);
  root.classList.add("scripted");

  const say = (name) => (root.lang === "zh-CN" ? words[name].zh : words[name].en);
  const speak = (language) => {
    root.lang = language;
    document.title = say("title");
    for (const element of document.querySelectorAll("[data-words]")) {
      const text = say(element.dataset.words);
      if (element.tagName === "OPTION") element.textContent = text;
      else element.setAttribute("aria-label", text);
      if (element.tagName === "INPUT") element.placeholder = text;
    }
  };
  find("language").addEventListener("change", (event) => speak(event.target.value));
  speak(root.lang);

  // Browsers that do not show closed details on paper by their style.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  const toolbar = find("toolbar");
  if (toolbar) {
    const groups = find("groups");
    const search = find("search");
    const rule = find("rule");
    const cards = [...groups.querySelectorAll(".finding")].map((element, index) => ({ element, index, text: undefined }));
    const textOf = (card) => (card.text ??= (card.element.textContent + " " + card.element.dataset.origin).toLowerCase());

    const filter = () => {
      const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const severities = new Set([...toolbar.querySelectorAll("[name=severity]:checked")].map(({ value }) => value));
      let shown = 0;
      for (const card of cards) {
        const { severity, rule: own } = card.element.dataset;
        const matches = severities.has(severity) && (rule.value === "" || rule.value === own) && terms.every((term) => textOf(card).includes(term));
        card.element.hidden = !matches;
        if (matches) shown += 1;
      }
      for (const group of groups.children) {
        const inside = group.querySelectorAll(".finding:not([hidden])").length;
        group.hidden = inside === 0;
        group.querySelector(".count").textContent = inside;
      }
      find("count").textContent = shown === cards.length ? shown : shown + " / " + cards.length;
      find("no-match").hidden = shown > 0;
    };

    const group = (key) => {
      const lists = new Map();
      for (const card of cards) {
        const name = card.element.dataset[key];
        if (!lists.has(name)) lists.set(name, []);
        lists.get(name).push(card);
      }
      const names = [...lists.keys()].sort((one, other) => (one < other ? -1 : Number(one !== other)));
      const sections = names.map((name) => {
        const section = document.createElement("section");
        const title = document.createElement("h3");
        const label = document.createElement("span");
        const count = document.createElement("span");
        section.className = "group";
        label.className = "file";
        label.textContent = name;
        count.className = "count";
        title.append(label, " ", count);
        section.append(title, ...lists.get(name).map(({ element }) => element));
        return section;
      });
      groups.replaceChildren(...sections);
      filter();
    };

    let pause;
    search.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(filter, 120);
    });
    toolbar.addEventListener("submit", (event) => event.preventDefault());
    toolbar.addEventListener("change", (event) => {
      if (event.target.name === "grouping") group(event.target.value);
      else filter();
    });
    for (const link of document.querySelectorAll("[data-choose-rule], [data-choose-origin]")) {
      link.addEventListener("click", () => {
        rule.value = link.dataset.chooseRule ?? "";
        search.value = link.dataset.chooseOrigin ?? "";
        filter();
      });
    }
  }

  const picture = document.querySelector(".picture svg");
  if (picture) {
    const paths = [...picture.querySelectorAll("path")];
    const nodes = [...picture.querySelectorAll(".node")];
    const keyOf = (node) => (node.classList.contains("host") ? "to" : "from");
    const light = (chosen) => {
      const lit = chosen && paths.filter((path) => path.dataset[keyOf(chosen)] === chosen.dataset.index);
      for (const path of paths) {
        path.classList.toggle("lit", Boolean(lit?.includes(path)));
        path.classList.toggle("faded", Boolean(lit && !lit.includes(path)));
      }
      for (const node of nodes) {
        const touches = lit?.some((path) => path.dataset[keyOf(node)] === node.dataset.index);
        node.classList.toggle("faded", Boolean(lit && node !== chosen && !touches));
      }
    };
    for (const node of nodes) {
      node.addEventListener("pointerenter", () => light(node));
      node.addEventListener("pointerleave", () => light(undefined));
    }
  }
})();
`;
