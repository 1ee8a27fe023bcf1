import { isFine } from "./status";

// A helper of another module has looked.
export async function rejecting(options) {
  const res = await uni.request({ ...options, url: "https://api.pool.example" + options.url });
  if (!isFine(res)) throw new Error("The pool says " + res.statusCode);
  return res.data;
}
