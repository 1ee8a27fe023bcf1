import { stage } from "./stage";

const local = { base: "http://localhost:8080" };
const test = { base: "https://test.observatory.example" };
const production = { base: "https://api.observatory.example" };

function configOf(name) {
  if (name === "local") {
    return local;
  } else if (name === "production") {
    return production;
  } else {
    return test;
  }
}

export function weather(name = "production") {
  switch (name) {
    case "local":
      return "http://localhost:8081";
    case "production":
      return "https://api.observatory.example/weather";
    default:
      return "https://weather.observatory.example";
  }
}

export const config = configOf(stage);

export let stars = "http://localhost:8082";
if (wx.getAccountInfoSync().miniProgram.envVersion !== "develop") {
  stars = "https://api.observatory.example/stars";
}
