/* eslint miniprogram-network/no-insecure-protocol: ["error", { "allowInDevelopment": true }] */
import Taro from "@tarojs/taro";
import { get } from "#services/request";
import { maps } from "~shared/maps";

declare const TICKET_HOST: string;
declare const process: { env: Record<string, string> };

export async function load() {
  const { statusCode, data } = await get("/times");
  if (statusCode !== 200) return;
  Taro.request({ url: maps + "/tiles", fail: console.error }); // expect: no-loopback
  Taro.request({ url: process.env.TARO_APP_TIMES + "/today", data, fail: console.error }); // expect: no-insecure-protocol
  Taro.request({ url: TICKET_HOST + "/tickets", fail: console.error }); // expect: no-insecure-protocol, no-public-ip
}
