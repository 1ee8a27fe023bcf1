import DefaultTheme from "vitepress/theme";
import type { Theme } from "vitepress";
import { defineAsyncComponent } from "vue";
import "./style.css";

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    // The editor and the engine are loaded by the page that needs them, in a browser only.
    app.component("Playground", defineAsyncComponent(() => import("../../playground/Playground.vue")));
  },
};

export default theme;
