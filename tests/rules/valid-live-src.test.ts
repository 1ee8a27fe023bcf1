import rule from "../../rules/valid-live-src.js";
import { testRule } from "../rule-tester.js";

const live = "https://live.coffee.example";

testRule(rule, {
  valid: [
    { name: "flv", filename: "a.wxml", code: `<live-player src="${live}/a.flv?token=1"/>` },
    { name: "rtmp", filename: "a.wxml", code: `<live-player src="rtmp://live.coffee.example/a"/><live-pusher url="rtmp://live.coffee.example/a"/>` },
    { name: "a path without an ending", filename: "a.wxml", code: `<live-player src="${live}/a"/>` },
    { name: "an ending in the query", filename: "a.wxml", code: `<live-player src="${live}/a?file=b.mp4"/>` },
    { name: "not known", filename: "a.wxml", code: `<live-player src="{{src}}"/><live-pusher url="{{url}}"/>` },
    { name: "an ending that is not known", filename: "a.wxml", code: `<live-player src="${live}/a.{{format}}"/>` },
    { name: "a video", filename: "a.wxml", code: `<video src="${live}/a.m3u8"/>` },
    { name: "the picture of a pusher", filename: "a.wxml", code: `<live-pusher waiting-image="${live}/a.png"/>` },
  ],
  invalid: [
    {
      name: "a playlist",
      filename: "a.wxml",
      code: `<live-player src="${live}/a.m3u8?token=1"/>`,
      errors: [{ messageId: "format", data: { url: live, format: "m3u8" }, line: 1, column: 19, endColumn: 24 }],
    },
    {
      name: "a file, held by the script",
      filename: "a.wxml",
      code: "<live-player src='{{src}}'/>",
      files: { "app.json": "{}", "a.js": `Page({ data: { src: "${live}/a.MP4" } });` },
      errors: [{ messageId: "format", data: { url: live, format: "mp4" }, related: " Written in a.js:1.", column: 19 }],
    },
    {
      name: "a pusher",
      filename: "a.wxml",
      code: `<live-pusher url="${live}/{{stream}}"/>`,
      errors: [{ messageId: "scheme", data: { url: live }, column: 19, endColumn: 24 }],
    },
  ],
});
