import { base } from "./hosts";
import { http } from "./http";

export default {
  install(Vue) {
    Vue.prototype.$base = base;
    Vue.prototype.$http = http;
  },
};
