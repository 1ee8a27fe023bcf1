import App from "./App.vue";

// #ifndef VUE3
import Vue from "vue";
new Vue({ ...App }).$mount();
// #endif

// #ifdef VUE3
import { createSSRApp } from "vue";
export function createApp() {
  const app = createSSRApp(App);
  app.config.globalProperties.$pictures = "http://pictures.fish.example";
  return { app };
}
// #endif
