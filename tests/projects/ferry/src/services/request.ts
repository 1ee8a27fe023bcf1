import Taro from "@tarojs/taro";

declare const process: { env: Record<string, string> };

export function get(url: string) {
  return Taro.request({ url: process.env.TARO_APP_API + url, fail: console.error });
}
