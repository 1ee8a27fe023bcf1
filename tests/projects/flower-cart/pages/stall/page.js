import { mapActions, mapState } from "vuex";

export default {
  data: () => ({ flowers: [] }),
  computed: { ...mapState(["basket"]) },
  methods: {
    ...mapActions(["add", "clear"]),
    send(path) {
      const that = this;
      uni.uploadFile({ url: that.$base + "/flowers", filePath: path, name: "file" }); // expect: no-insecure-protocol
      uni.uploadFile({ url: `${this.$pictures}/flowers`, filePath: path, name: "file" }); // expect: no-insecure-protocol
      uni.uploadFile({ url: this.market + "/flowers", filePath: path, name: "file" }); // expect: no-hardcoded-port
      // Nobody knows what the store holds.
      uni.uploadFile({ url: this.basket + "/flowers", filePath: path, name: "file" });
    },
  },
};
