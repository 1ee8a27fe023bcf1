import Vue from "vue";
import App from "./App";
import flowers from "./common/flowers";

Vue.prototype.$pictures = "http://pictures.flowers.example";
Vue.prototype.market = "https://market.flowers.example:8443";
Vue.use(flowers);
new Vue(App).$mount();
