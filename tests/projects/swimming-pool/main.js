import Vue from "vue";
import App from "./App";
import { rejecting } from "./common/rejecting";

Vue.prototype.$rejecting = rejecting;
new Vue(App).$mount();
