export default {
  description: "禁止在只接受本地路径的地方使用网络地址，以及在只接受网络地址的地方使用路径",
  messages: {
    localFile: "{{api}} 的 {{parameter}} 是网络地址 {{url}}，而这里只接受手机上的文件。请先用 downloadFile 下载，再传入它的 tempFilePath。",
    localTarget: "{{api}} 的 {{parameter}} 是网络地址 {{url}}，而它表示文件在手机上的保存位置。请使用 wx.env.USER_DATA_PATH 下的路径，或省略它。",
    localPicture: "{{attribute}} 是网络地址 {{url}}，而这里只接受代码包中的文件。请把图片放进代码包，或在地图上叠加 cover-view。",
    sheetFile: "“{{path}}”是代码包中的文件，在手机上样式表不会加载它，不管开发者工具中显示如何。请使用 https 地址、base64 的 data:，或 image 等组件。",
    pagePath: "{{api}} 打开的是小程序的页面，无法打开 {{url}}。请在页面中用 web-view 显示它。",
  },
  words: {
    parameter: { "The path": "路径参数" },
  },
};
