import type { FindingCode, NoteCode } from "./finding-texts.js";

interface ChineseText {
  readonly message: string;
  readonly repair: string;
}

const renewal = "并改用自动续期（certbot、acme.sh 或云厂商的自动续期）";

/** The twins of finding-texts.ts. */
export const chineseTexts: Readonly<Record<FindingCode | NoteCode, ChineseText>> = {
  expired: {
    message: "{{host}} 的证书已于 {{until}} 过期（{{n}} 天前）：手机不接受过期证书，所有请求都会在握手时失败。",
    repair: `请续期证书，重新加载服务器配置，${renewal}。`,
  },
  expiresSoon: {
    message: "{{host}} 的证书将于 {{until}} 过期（还剩 {{n}} 天）：届时手机不再接受，所有请求都会在握手时失败。",
    repair: `请续期证书，重新加载服务器配置，${renewal}。`,
  },
  notYetValid: {
    message: "{{host}} 的证书从 {{from}} 起才有效（还有 {{n}} 天）：在此之前手机不接受。",
    repair: "请安装现在有效的证书。如果证书刚刚签发，请核对本机与签发机器的时钟。",
  },
  issuerExpired: {
    message: "{{host}} 的证书链中的“{{certificate}}”已于 {{until}} 过期：手机不接受由它签发的证书。",
    repair: "请安装证书颁发机构目前提供的证书链；如果证书由旧的中间证书签发，请重新签发。",
  },
  wrongName: {
    message: "证书是签发给 {{names}} 的，而不是 {{host}}：手机会核对域名，不一致就拒绝连接。",
    repair: "请签发包含 {{host}} 的证书，或让服务器按 SNI 选择正确的证书。通配符只匹配一级：*.example.com 不匹配 a.b.example.com。",
  },
  commonNameOnly: {
    message: "证书只在通用名称（CN）中写了 {{host}}：iOS 13 及以上版本只看使用者可选名称（SAN）。",
    repair: "请重新签发证书，把 {{host}} 写入使用者可选名称（SAN）。",
  },
  selfSigned: {
    message: "{{host}} 使用自签名证书：没有手机信任它，平台在 iOS 上不支持自签名证书。",
    repair: "请安装公共证书颁发机构的证书：Let's Encrypt 和多数云厂商免费签发。局域网内开发可以通过 http 使用设备的 IP 地址。",
  },
  untrustedRoot: {
    message: "{{host}} 的证书链终止于“{{issuer}}”，它不是手机内置的根证书（这里以 Mozilla 的列表为准；本机上添加的根证书不算）。",
    repair: "请安装公共证书颁发机构的证书。如果“{{issuer}}”是你所在网络中解开 TLS 的代理或杀毒软件，请换一个网络再检查。",
  },
  missingIntermediate: {
    message: "{{host}} 的服务器没有发送“{{issuer}}”的证书（“{{certificate}}”由它签发），证书链到根证书之间有缺口。浏览器会自行下载缺少的证书，iOS 可能会；Android 不会，请求以“ssl hand shake error”失败。",
    repair: "请配置完整的证书链：nginx 的 ssl_certificate 使用 fullchain.pem，或证书颁发机构提供的证书包；缺少的证书见 {{where}}。如果“{{issuer}}”是自建的颁发机构，手机不会信任它：请安装公共颁发机构的证书。",
  },
  chainRefused: {
    message: "{{host}} 的证书链没有通过验证：OpenSSL 报告 {{reason}}，手机也会做同样的检查。",
    repair: "请按证书颁发机构提供的文件重新安装证书和证书链。",
  },
  distrusted: {
    message: "{{host}} 的证书由 {{authority}}（“{{issuer}}”）签发，手机已不再信任它的证书（可接受的最晚签发日期：{{lastDay}}）。",
    repair: "请换用其他颁发机构的证书。",
  },
  distrustedByBrowsers: {
    message: "{{host}} 的证书由 {{authority}}（“{{issuer}}”）签发，Chrome 或 Firefox 已不再信任它的证书（可接受的最晚签发日期：{{lastDay}}）；手机可能随后跟进。",
    repair: "请换用其他颁发机构的证书。",
  },
  weakKey: {
    message: "“{{certificate}}”的密钥是 {{key}}：iOS 要求 RSA 不少于 {{rsaBits}} 位，EC 不少于 {{ecBits}} 位。",
    repair: "请生成新的密钥（openssl genrsa 2048，或 openssl ecparam -name prime256v1 -genkey），并为它重新签发证书。",
  },
  weakSignature: {
    message: "“{{certificate}}”的签名使用 {{hash}}：iOS 只接受 {{hashes}}。",
    repair: "请重新签发；如今公共颁发机构都使用 SHA-256 签名。",
  },
  longLifetime: {
    message: "{{host}} 的证书有效期长达 {{n}} 天：对 {{since}} 起签发的证书，iOS 最多接受 {{maxDays}} 天。",
    repair: `请签发有效期更短的证书，${renewal}。`,
  },
  wrongPurpose: {
    message: "{{host}} 的证书不是服务器证书（扩展密钥用法中没有 serverAuth）：iOS 不接受。",
    repair: "请重新签发为服务器证书。",
  },
  noTls: {
    message: "{{host}} 的端口 {{port}} 有应答，但不是 TLS：https 和 wss 无法访问。",
    repair: "请在该端口提供 TLS（nginx：listen {{port}} ssl;），或改正端口。",
  },
  noTls12: {
    message: "{{host}} 最高只支持 {{protocol}}：平台要求 TLS 1.2，iOS 不接受更旧的版本。",
    repair: "请开启 TLS 1.2（nginx：ssl_protocols TLSv1.2 TLSv1.3;）；OpenSSL 从 1.0.1 起支持。",
  },
  onlyTls13: {
    message: "{{host}} 只支持 TLS 1.3：平台要求 TLS 1.2，Android 10 以下和 iOS 12.2 以下的系统不支持 1.3。",
    repair: "请同时开启 TLS 1.2（nginx：ssl_protocols TLSv1.2 TLSv1.3;）。",
  },
  noForwardSecrecy: {
    message: "{{host}} 没有提供支持前向保密的加密套件（协商结果为 {{cipher}}）：iOS 的 ATS 要求使用 ECDHE。",
    repair: "请启用 ECDHE（nginx：ssl_ciphers {{ciphers}};）。",
  },
  weakCipher: {
    message: "{{host}} 没有提供 ATS 接受的加密套件（协商结果为 {{cipher}}）：iOS 不会连接。",
    repair: "请启用带 ECDHE 的 AES（nginx：ssl_ciphers {{ciphers}};）。",
  },
  redirectUnlisted: {
    message: "https://{{host}}/ 重定向到 {{target}}，而它不在这次检查的域名之中：重定向的目标也必须在合法域名列表中，否则请求失败。",
    repair: "请直接请求目标域名并配置它，或让服务器不做重定向。（这里只请求了路径 /。）",
  },
  redirectInsecure: {
    message: "https://{{host}}/ 重定向到 {{target}}，它没有加密：手机不会跟随。",
    repair: "请重定向到 https，或让服务器不做重定向。（这里只请求了路径 /。）",
  },
  noDns: { message: "DNS 没有应答（{{detail}}）。", repair: "请检查本机的网络和 DNS，然后重新检查。" },
  unknownHost: { message: "DNS 中没有该域名的地址（{{detail}}）。", repair: "请改正域名或它的解析记录。" },
  unreachable: { message: "无法连接端口 {{port}}（{{detail}}）。", repair: "请检查服务器是否在运行，以及中间是否有防火墙或代理。" },
  timeout: { message: "没有在限定时间内应答（{{detail}}）。", repair: "请检查服务器是否在运行，或用 --timeout 延长时间。" },
  hungUp: { message: "服务器在握手过程中关闭了连接（{{detail}}）。", repair: "请查看服务器日志；防火墙和 CDN 会这样对待未接入的域名。" },
  handshakeRefused: { message: "服务器拒绝了握手（{{detail}}）。", repair: "请查看服务器日志：它可能没有该域名的证书，或要求客户端证书，而手机没有。" },
  failed: { message: "检查本身出错：{{detail}}。", repair: "请反馈这个问题。" },
  lan: { message: "局域网地址，不需要配置合法域名，可以使用 http。", repair: "如需检查，请使用 --allow-lan。" },
  loopback: { message: "本机地址，手机无法访问。", repair: "如需检查，请使用 --allow-lan。" },
  ipAddress: { message: "IP 地址，合法域名列表不接受。", repair: "请为服务器配置域名；如需检查，请使用 --allow-lan。" },
  localName: { message: "局域网中的名称。", repair: "如需检查，请使用 --allow-lan。" },
  resolvesToLan: { message: "DNS 解析到 {{address}}，它不是公网地址。", repair: "请改正解析记录；如需检查，请使用 --allow-lan。" },
  noHost: { message: "不是域名。", repair: "请改正。" },
};

/** Of what stands in their placeholders. */
export const chineseWords = {
  lastDay: { none: "无" },
  where: { "the site of your authority": "证书颁发机构的网站" },
};
