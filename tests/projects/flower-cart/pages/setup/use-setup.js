import { getCurrentInstance } from "vue";

export function useSetup() {
  const { proxy } = getCurrentInstance();
  proxy.$http("http://setup.flowers.example/"); // expect: no-insecure-protocol
}
