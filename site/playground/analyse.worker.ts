import { analyse } from "./analyse.js";
import type { Question } from "./analyse.js";

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  postMessage(analyse(data));
});
