import { api } from "./hosts";

export const list = () => uni.request({ url: api + "/prices", fail: console.error }); // expect: no-insecure-protocol
