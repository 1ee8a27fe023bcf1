/** Official page, published package, staff answer, developers' reports, copy of an old page, or our own inference. */
export type SourceKind = "official" | "package" | "staff" | "field" | "copy" | "derived";

export interface Source {
  readonly kind: SourceKind;
  readonly title: string;
  readonly at: string;
}

const wechat = "https://developers.weixin.qq.com";
const guide = `${wechat}/miniprogram/dev/framework`;
const api = `${wechat}/miniprogram/dev/api`;
const component = `${wechat}/miniprogram/dev/component`;
const openApi = `${wechat}/doc/oplatform/openApi`;
const community = `${wechat}/community/develop/doc`;

/** Where facts come from. A fact names its source by key; the key is what docs and tests print. */
export const sources = {
  "network-guide-2023": { kind: "official", title: "Network guide, English, November 2023", at: "older edition" },
  "network-guide": { kind: "official", title: "Network guide", at: `${guide}/ability/network.html` },
  "lan-guide": { kind: "official", title: "LAN communication", at: `${guide}/ability/mDNS.html` },
  "business-domain": { kind: "official", title: "Business domain", at: `${guide}/ability/domain.html` },
  "httpdns-guide": { kind: "official", title: "HttpDNS", at: `${guide}/ability/HTTPDNS.html` },
  "prefetch-guide": { kind: "official", title: "Data pre-fetch", at: `${guide}/ability/pre-fetch.html` },
  "network-tuning": { kind: "official", title: "Network tuning", at: `${guide}/performance/network.html` },
  "errno-table": { kind: "official", title: "Public errno", at: `${guide}/usability/PublicErrno.html` },
  "api-guide": { kind: "official", title: "API conventions", at: `${guide}/app-service/api.html` },
  "workers-guide": { kind: "official", title: "Workers", at: `${guide}/workers.html` },
  audits: { kind: "official", title: "DevTools audits", at: `${guide}/audits/` },
  "wearable-guide": { kind: "official", title: "Wearable framework", at: "wearable framework guide" },
  "server-api-guide": { kind: "official", title: "Server-side APIs", at: `${guide}/server-ability/backend-api.html` },
  "plugin-guide": { kind: "official", title: "Plugin development", at: `${guide}/plugin/development.html` },
  changelog: { kind: "official", title: "Base library changelog", at: `${wechat}/miniprogram/dev/framework/release/` },
  "app-json": { kind: "official", title: "app.json", at: `${wechat}/miniprogram/dev/reference/configuration/app.html` },
  "game-json": { kind: "official", title: "game.json", at: `${wechat}/minigame/dev/reference/configuration/app.html` },
  "project-config": {
    kind: "official",
    title: "Project file",
    at: `${wechat}/miniprogram/dev/devtools/projectconfig.html`,
  },
  "devtools-details": { kind: "official", title: "DevTools, project details", at: "DevTools project-details page" },
  wxs: { kind: "official", title: "WXS", at: `${wechat}/miniprogram/dev/reference/wxs/` },
  "skyline-wxss": { kind: "official", title: "Skyline WXSS support", at: "Skyline WXSS support table" },
  "open-data-guide": {
    kind: "official",
    title: "Open data context",
    at: `${wechat}/minigame/dev/tutorial/open-ability/open-data.html`,
  },
  "playable-guide": {
    kind: "official",
    title: "Playable ads, audio",
    at: `${wechat}/minigame/dev/guide/open-ability/playable/api/wx.createInnerAudioContext.html`,
  },
  "risk-guide": { kind: "official", title: "Security risks", at: `${wechat}/miniprogram/security/basic/risk.html` },
  request: { kind: "official", title: "wx.request", at: `${api}/network/request/wx.request.html` },
  uploadFile: { kind: "official", title: "wx.uploadFile", at: `${api}/network/upload/wx.uploadFile.html` },
  downloadFile: { kind: "official", title: "wx.downloadFile", at: `${api}/network/download/wx.downloadFile.html` },
  connectSocket: { kind: "official", title: "wx.connectSocket", at: `${api}/network/websocket/wx.connectSocket.html` },
  "SocketTask.send": {
    kind: "official",
    title: "SocketTask.send",
    at: `${api}/network/websocket/SocketTask.send.html`,
  },
  createUDPSocket: { kind: "official", title: "wx.createUDPSocket", at: `${api}/network/udp/wx.createUDPSocket.html` },
  "UDPSocket.send": { kind: "official", title: "UDPSocket.send", at: `${api}/network/udp/UDPSocket.send.html` },
  "UDPSocket.connect": {
    kind: "official",
    title: "UDPSocket.connect",
    at: `${api}/network/udp/UDPSocket.connect.html`,
  },
  "UDPSocket.write": { kind: "official", title: "UDPSocket.write", at: `${api}/network/udp/UDPSocket.write.html` },
  createTCPSocket: { kind: "official", title: "wx.createTCPSocket", at: `${api}/network/tcp/wx.createTCPSocket.html` },
  "TCPSocket.connect": {
    kind: "official",
    title: "TCPSocket.connect",
    at: `${api}/network/tcp/TCPSocket.connect.html`,
  },
  startLocalServiceDiscovery: {
    kind: "official",
    title: "wx.startLocalServiceDiscovery",
    at: `${api}/network/mdns/wx.startLocalServiceDiscovery.html`,
  },
  getImageInfo: { kind: "official", title: "wx.getImageInfo", at: `${api}/media/image/wx.getImageInfo.html` },
  loadFontFace: { kind: "official", title: "wx.loadFontFace", at: `${api}/ui/font/wx.loadFontFace.html` },
  setTabBarItem: { kind: "official", title: "wx.setTabBarItem", at: `${api}/ui/tab-bar/wx.setTabBarItem.html` },
  setEnableDebug: { kind: "official", title: "wx.setEnableDebug", at: `${api}/base/debug/wx.setEnableDebug.html` },
  "cloud-run": {
    kind: "official",
    title: "Cloud hosting, calls from mini programs",
    at: `${wechat}/miniprogram/dev/wxcloudservice/wxcloudrun/src/development/call/mini`,
  },
  "cloud-run-basics": { kind: "official", title: "Cloud hosting, basics", at: "cloud hosting basics" },
  "cloud-run-faq": { kind: "official", title: "Cloud hosting, call FAQ", at: "cloud hosting call FAQ" },
  "cloud-streaming": { kind: "official", title: "Cloud AI streaming", at: "cloud AI streaming guide" },
  "wechat-gateway": { kind: "official", title: "WeChat gateway", at: "WeChat gateway docs" },
  "virtual-payment": { kind: "official", title: "Virtual payment, server", at: "virtual-payment server docs" },
  "web-view": { kind: "official", title: "web-view", at: `${component}/web-view.html` },
  image: { kind: "official", title: "image", at: `${component}/image.html` },
  "cover-image": { kind: "official", title: "cover-image", at: `${component}/cover-image.html` },
  video: { kind: "official", title: "video", at: `${component}/video.html` },
  audio: { kind: "official", title: "audio", at: `${component}/audio.html` },
  "live-player": { kind: "official", title: "live-player", at: `${component}/live-player.html` },
  "live-pusher": { kind: "official", title: "live-pusher", at: `${component}/live-pusher.html` },
  map: { kind: "official", title: "map", at: `${component}/map.html` },
  "rich-text": { kind: "official", title: "rich-text", at: `${component}/rich-text.html` },
  "modify-domain": {
    kind: "official",
    title: "Set server domains",
    at: `${openApi}/miniprogram-management/domain-management/api_modifyserverdomain`,
  },
  "modify-domain-directly": {
    kind: "official",
    title: "Set server domains directly",
    at: `${openApi}/miniprogram-management/domain-management/api_modifyserverdomaindirectly`,
  },
  "get-effective-domain": { kind: "official", title: "Effective server domains", at: "getEffectiveServerDomain.html" },
  "modify-jump-domain": {
    kind: "official",
    title: "Set business domains",
    at: `${openApi}/miniprogram-management/domain-management/api_modifyjumpdomain`,
  },
  "get-effective-jump-domain": {
    kind: "official",
    title: "Effective business domains",
    at: `${openApi}/miniprogram-management/domain-management/api_geteffectivejumpdomain`,
  },
  "set-prefetch-domain": {
    kind: "official",
    title: "Set DNS prefetch domains",
    at: `${openApi}/miniprogram-management/domain-management/api_setprefetchdomain`,
  },
  "get-domain-info": { kind: "official", title: "Get domain info", at: "getDomainInfo (/wxa/getwxadevinfo)" },
  "third-party-server-domain": {
    kind: "official",
    title: "Set third-party server domains",
    at: `${openApi}/thirdparty-management/domain-mgnt/api_modifythirdpartyserverdomain`,
  },
  "third-party-jump-domain": { kind: "official", title: "Set third-party business domains", at: "modify_jump_domain" },
  typings: { kind: "package", title: "Mini program typings 5.2.3 (3.17.0)", at: "npm miniprogram-api-typings" },
  "game-typings": { kind: "package", title: "Mini game typings 3.8.20 (3.15.2)", at: "npm minigame-api-typings" },
  "ci-package": { kind: "package", title: "Upload tool 2.1.42, its schemas", at: "npm miniprogram-ci" },
  taro: { kind: "package", title: "Taro 4.2.1", at: "npm @tarojs/taro" },
  "uni-app": { kind: "package", title: "uni-app types 3.4.32", at: "npm @dcloudio/types" },
  "uni-conditions": {
    kind: "official",
    title: "uni-app conditional compilation",
    at: "https://uniapp.dcloud.net.cn/tutorial/platform.html",
  },
  wepy: { kind: "package", title: "wepy 1", at: "npm wepy" },
  mpx: { kind: "package", title: "Mpx 2.11", at: "npm @mpxjs/api-proxy, @mpxjs/fetch" },
  "unity-adapter": { kind: "official", title: "Mini-game Unity adapter", at: "UsingNetworking.md, DataCDN.md" },
  alipay: { kind: "package", title: "Alipay types and 2018 API page", at: "npm @mini-types/my" },
  douyin: { kind: "official", title: "Douyin network pages", at: "https://developer.open-douyin.com" },
  baidu: { kind: "copy", title: "Baidu network page, copy of 2020-09", at: "w3cschool.cn/baiduapp" },
  "qq-copy": { kind: "copy", title: "QQ network page, copy of 2020-07", at: "w3cschool.cn/qqxiaochengxu" },
  kuaishou: { kind: "official", title: "Kuaishou partner API", at: "https://open.kuaishou.com/docs" },
  "taro-platforms": { kind: "package", title: "Taro's plugins for platforms", at: "npm @tarojs/plugin-platform-jd, -qq, -alipay, -swan, -tt" },
  "uni-adapters": {
    kind: "package",
    title: "uni-app adapters for JD, Xiaohongshu and Kuaishou",
    at: "npm @dcloudio/uni-mp-jd, -xhs, -kuaishou",
  },
  "staff-user-agent": {
    kind: "staff",
    title: "user-agent is fixed",
    at: `${community}/000eac98ff0988857e816f40866c00`,
  },
  "field-headers": { kind: "field", title: "Unsafe headers", at: `${community}/000c2aa3574e98b2fb37cf78556c00` },
  "field-preconnect": { kind: "field", title: "Pre-connect list", at: `${community}/0000c009330648b56863d243366c00` },
  "field-entry-path": { kind: "field", title: "Path in an entry", at: `${community}/00042c4e460f3851d5524f50e69400` },
  "field-entry-characters": { kind: "field", title: "Characters in an entry", at: "developer report, 2022" },
  "field-lan-subnet": { kind: "field", title: "LAN address in another subnet", at: "developer reports, 2019" },
  "field-tcp-address": { kind: "field", title: "Host name in a TCP connect", at: "developer reports" },
  "field-socket-limit": { kind: "field", title: "Sixth socket", at: `${community}/00048ada508590695e888e8f25b800` },
  "field-url-encoding": { kind: "field", title: "Non-ASCII URL", at: `${community}/94733f6c24295014d3d821b7a1909518` },
  "field-secret-review": {
    kind: "field",
    title: "AppSecret in review",
    at: `${community}/000c6e80dc8e5804d23e125fb5b400`,
  },
  "field-wxss-files": {
    kind: "field",
    title: "Package files in WXSS",
    at: "developer reports and the DevTools message",
  },
  "library-packages": { kind: "package", title: "The libraries themselves", at: "their published packages" },
  "apple-ats": {
    kind: "official",
    title: "Apple: Preventing Insecure Network Connections",
    at: "https://developer.apple.com/documentation/security/preventing_insecure_network_connections",
  },
  "apple-certificates": {
    kind: "official",
    title: "Apple: Requirements for trusted certificates in iOS 13",
    at: "https://support.apple.com/en-us/103769",
  },
  "apple-lifetimes": {
    kind: "official",
    title: "Apple: Limits on trusted certificates",
    at: "https://support.apple.com/en-us/102028",
  },
  "apple-wosign": {
    kind: "official",
    title: "Apple: trusted roots; WoSign and StartCom blocked",
    at: "https://support.apple.com/en-us/103723",
  },
  "apple-symantec": {
    kind: "copy",
    title: "Apple distrusts Symantec's roots, as told by DigiCert",
    at: "https://knowledge.digicert.com/alerts/ALERT2562.html",
  },
  "apple-entrust": {
    kind: "copy",
    title: "Apple on Entrust's roots, as told by Entrust",
    at: "https://www.entrust.com/tls-certificate-information-center/apple-changes-regarding-entrust-roots",
  },
  "google-distrust": {
    kind: "official",
    title: "Google: distrust notices of Chrome's root program",
    at: "https://security.googleblog.com",
  },
  "mozilla-distrust": {
    kind: "official",
    title: "Mozilla: distrust notices of its root program",
    at: "https://wiki.mozilla.org/CA/Additional_Trust_Changes",
  },
  "service-pages": { kind: "official", title: "The services' own pages", at: "what each line names" },
  "service-packages": { kind: "package", title: "The services' own SDKs", at: "the script that each line names" },
  observed: { kind: "derived", title: "Observed in real projects", at: "not documented" },
  derived: { kind: "derived", title: "Follows from other facts or from an RFC", at: "not documented" },
  unverified: { kind: "derived", title: "No source found", at: "not documented" },
} as const satisfies Readonly<Record<string, Source>>;
