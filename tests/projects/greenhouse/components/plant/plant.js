Component({
  properties: { picture: { type: String, value: "http://cdn.greenhouse.example/seedling.png" }, name: String },
});
