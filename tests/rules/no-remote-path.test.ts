import rule from "../../rules/no-remote-path.js";
import { testRule } from "../rule-tester.js";

const receipt = "https://files.coffee.example/receipt.pdf";

testRule(rule, {
  valid: [
    { name: "a temporary file", code: "wx.openDocument({ filePath: res.tempFilePath });" },
    { name: "a file of the package", code: "wx.compressImage({ src: '/images/cup.png' });" },
    {
      name: "a temporary file, as the developer tools write it",
      code: "wx.uploadFile({ url, name, filePath: 'http://tmp/cup.png' });",
    },
    {
      name: "a user file, as the developer tools write it",
      code: "wx.openDocument({ filePath: `http://usr/${name}` });",
    },
    { name: "nothing known of the host", code: "wx.openDocument({ filePath: 'http://' + path });" },
    { name: "an address where one belongs", code: `wx.downloadFile({ url: '${receipt}' });` },
    { name: "an API that takes both", code: `wx.getImageInfo({ src: '${receipt}' });` },
    { name: "a page with an address in its query", code: `wx.navigateTo({ url: '/pages/web/web?to=${receipt}' });` },
    { name: "one of two pages", code: "wx.redirectTo({ url: open ? '/pages/menu/menu' : `../closed/closed?at=${time}` });" },
    { name: "the function of another object", code: `viewer.openDocument({ filePath: '${receipt}' });` },
    { name: "a file that is read", code: "wx.getFileSystemManager().readFileSync('/menu.json', 'utf8');" },
    { name: "an address in a sheet", filename: "a.wxss", code: ".a { background: url(https://cdn.coffee.example/a.png); }" },
    { name: "data in a sheet", filename: "a.wxss", code: ".a { background: url(data:image/png;base64,AA==); }" },
    { name: "another sheet", filename: "a.wxss", code: '@import "./b.wxss"; @import url("/c.wxss");' },
    { name: "what a build puts there", filename: "a.wxss", code: ".a { background: url(${cdn}/a.png); }" },
    { name: "a file beside a source that loads", filename: "a.wxss", code: "@font-face { src: url(a.eot); src: url(//at.coffee.example/a.ttf); }" },
    { name: "a style attribute: nobody says that files do not load there", filename: "a.wxml", code: "<view style='background: url(/a.png)'/>" },
    { name: "a picture of the package on a map", filename: "a.wxml", code: "<map controls=\"{{[{ iconPath: '/here.png' }]}}\"/>" },
  ],
  invalid: [
    {
      name: "a file of the package in a sheet",
      filename: "a.wxss",
      code: ".a {\n  background-image: url('../images/a.png');\n}",
      errors: [{ messageId: "sheetFile", data: { path: "../images/a.png" }, line: 2, column: 26, endColumn: 41 }],
    },
    {
      name: "an address where a map takes files",
      filename: "a.wxml",
      code: "<map controls=\"{{[{ iconPath: 'https://cdn.coffee.example/here.png' }]}}\"/>",
      errors: [
        {
          messageId: "localPicture",
          data: { attribute: "<map controls[].iconPath>", url: "https://cdn.coffee.example" },
          line: 1,
          column: 32,
          endColumn: 37,
        },
      ],
    },
    {
      name: "openDocument",
      code: `wx.openDocument({ filePath: '${receipt}' });`,
      errors: [
        {
          messageId: "localFile",
          data: { parameter: "filePath", api: "openDocument", url: receipt },
          line: 1,
          column: 30,
          endLine: 1,
          endColumn: 70,
        },
      ],
    },
    {
      name: "the known beginning of an address",
      code: "const host = 'https://files.coffee.example';\nwx.saveImageToPhotosAlbum({ filePath: `${host}/${name}.png` });",
      errors: [
        {
          messageId: "localFile",
          data: { parameter: "filePath", api: "saveImageToPhotosAlbum", url: "https://files.coffee.example/" },
          line: 1,
          column: 15,
          endColumn: 43,
        },
      ],
    },
    {
      name: "an address over a path",
      code: `const more = { url: '${receipt}' };\nwx.navigateTo({ url: '/pages/menu/menu', ...more });`,
      errors: [{ messageId: "pagePath", line: 1, column: 22 }],
    },
    {
      name: "an address where a path could be as well",
      code: "wx.navigateTo({ url: open ? '/pages/menu/menu' : 'https://coffee.example' });",
      errors: [{ messageId: "pagePath", line: 1, column: 51 }],
    },
    {
      name: "an upload",
      code: "wx.uploadFile({ url, name, filePath: 'https://files.coffee.example/cup.png' });",
      errors: [{ messageId: "localFile", line: 1, column: 39 }],
    },
    {
      name: "where a download goes",
      code: "wx.downloadFile({ url, filePath: 'https://files.coffee.example/cup.png' });",
      errors: [
        {
          messageId: "localTarget",
          data: { parameter: "filePath", api: "downloadFile", url: "https://files.coffee.example/cup.png" },
          line: 1,
        },
      ],
    },
    {
      name: "the file system",
      code: "const fs = wx.getFileSystemManager();\nfs.readFile({ filePath: 'http://files.coffee.example/menu.json' });",
      errors: [
        {
          messageId: "localFile",
          data: {
            parameter: "filePath",
            api: "FileSystemManager.readFile",
            url: "http://files.coffee.example/menu.json",
          },
          line: 2,
          column: 26,
        },
      ],
    },
    {
      name: "the file system, at once",
      code: "wx.getFileSystemManager().readFileSync('https://files.coffee.example/menu.json');",
      errors: [
        {
          messageId: "localFile",
          data: {
            parameter: "The path",
            api: "FileSystemManager.readFileSync",
            url: "https://files.coffee.example/menu.json",
          },
          line: 1,
          column: 40,
          endColumn: 80,
        },
      ],
    },
    {
      name: "a page",
      code: "wx.navigateTo({ url: 'https://coffee.example/privacy' });",
      errors: [
        {
          messageId: "pagePath",
          data: { parameter: "url", api: "navigateTo", url: "https://coffee.example/privacy" },
          line: 1,
          column: 23,
        },
      ],
    },
  ],
});
