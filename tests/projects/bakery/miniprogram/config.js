module.exports = { base: "https://api.bakery.example/v1", stage: "http://stage.bakery.example" };
