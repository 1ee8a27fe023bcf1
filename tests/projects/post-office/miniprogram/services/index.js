export * from "./parcels";
export * as config from "../config/index";
export { default as get } from "../utils/get";
export { track as default } from "./parcels";
