Page({
  data: {
    banner: "http://cdn.aquarium.example/banner.png",
    lights: ["https://cdn.aquarium.example/light.png"],
    fish: [
      { name: "guppy", picture: "https://cdn.aquarium.example/guppy.png", badge: "http://cdn.aquarium.example/new.png" },
      { name: "tetra", picture: "https://cdn.aquarium.example/tetra.png", badge: "/images/old.png" },
    ],
    rare: { name: "koi", picture: "http://cdn.aquarium.example/koi.png", badge: "" },
    story: [
      { type: "text", text: "http://aquarium.example" },
      { name: "p", children: [{ name: "img", attrs: { src: "http://cdn.aquarium.example/pond.png" } }] },
      { name: "a", attrs: { href: "http://aquarium.example" } },
    ],
    pumps: [{ name: "left", picture: "/images/pump.png" }],
    plant: { name: "fern" },
  },
  swap(event) {
    this.setData({
      [`pumps[${event.detail.index}].picture`]: "http://cdn.aquarium.example/pump.png",
      "plant.picture": "https://cdn.aquarium.example/fern.png",
    });
  },
});
