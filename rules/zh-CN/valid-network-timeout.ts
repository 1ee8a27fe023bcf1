import { networkTimeoutKeys, networkTimeoutProperty } from "../../src/platform/network-timeout.js";

const property = networkTimeoutProperty.value;
const keys = networkTimeoutKeys.map(({ key }) => key).join("、");

export default {
  description: "要求 networkTimeout 的键和值都能被平台读取",
  messages: {
    misspelt: `“{{name}}”不会被读取：平台只识别 ${property}，拼写必须完全一致。请改名。`,
    page: `页面配置中的 ${property} 不会被读取。请移到 app.json 中。`,
    window: `“window”中的 ${property} 不会被读取。请移到 app.json 的最外层。`,
    noObject: `${property} 的值是 {{value}}，平台不会读取。请写成对象，可用的键有 ${keys}。`,
    unknownKey: `“{{name}}”不是 ${property} 的键，不会被读取：可用的键有 ${keys}。请改用其中之一，或删除它。`,
    meantKey: `“{{name}}”不是 ${property} 的键，不会被读取。请写“{{meant}}”。`,
    noNumber: "{{name}} 的值是 {{value}}，不是数字，不会被读取。请用数字写出毫秒数。",
    noDuration: "{{name}} 的值是 {{value}}，不能作为等待时间。请写毫秒数，须为正整数。",
    seconds: "{{name}} 设为 {{value}} ms，几乎所有调用都会被中断。如果本意是秒，请写 {{meant}}。",
    tooLong: "{{name}} 设为 {{value}} ms，而至少在部分设备上，平台到 {{max}} ms 就会结束调用。请设为不超过 {{max}} 的值，耗时的工作放到服务器上完成。",
    rename: "改名为 {{meant}}。",
    set: "设为 {{meant}}。",
  },
};
