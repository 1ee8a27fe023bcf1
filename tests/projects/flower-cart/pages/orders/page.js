export default {
  onLoad() {
    this.$http("http://orders.flowers.example/today"); // expect: no-insecure-protocol
    this.$http("https://orders.flowers.example/today");
    this.$refs.list.request("http://orders.flowers.example/today");
  },
};
