const base = "http://steamer.example"; // expect: no-insecure-protocol

export default (vm) => {
  uni.$u.http.setConfig((config) => {
    config.baseURL = base;
    return config;
  });
  vm.$u.rice = () => vm.$u.get("http://rice.example/today"); // expect: no-insecure-protocol
};
