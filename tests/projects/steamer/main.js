import Vue from "vue";
import uView from "uview-ui";
import install from "./common/http";

Vue.use(uView);
Vue.use(install);
