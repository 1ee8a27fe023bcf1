import rule from "../../rules/no-insecure-resource.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    {
      name: "https",
      code: "const audio = wx.createInnerAudioContext();\naudio.src = 'https://cdn.coffee.example/bell.mp3';",
    },
    { name: "a file of the package", code: "wx.createInnerAudioContext().src = '/sounds/bell.mp3';" },
    { name: "the phone's own network", code: "wx.previewImage({ urls: ['http://192.168.1.20/cup.jpg'] });" },
    { name: "a file, as the developer tools write it", code: "wx.previewImage({ urls: ['http://tmp/cup.jpg'] });" },
    { name: "another object", code: "const link = make();\nlink.src = 'http://cdn.coffee.example/cup.jpg';" },
    {
      name: "another property",
      code: "const audio = wx.createInnerAudioContext();\naudio.title = 'http://cdn.coffee.example';",
    },
    {
      name: "a call of the network, which has a rule of its own",
      code: "wx.request({ url: 'http://api.coffee.example' });",
    },
    { name: "not known", code: "wx.previewImage({ urls });" },
    { name: "a template with https", filename: "a.wxml", code: "<image src='https://cdn.coffee.example/cup.png'/>" },
    { name: "text and links of a template", filename: "a.wxml", code: "<navigator url='http://coffee.example'>http://coffee.example</navigator>" },
    { name: "an attribute that loads nothing", filename: "a.wxml", code: "<image data-src='http://cdn.coffee.example/cup.png'/>" },
    { name: "a comment of a template", filename: "a.wxml", code: "<!-- <image src='http://cdn.coffee.example/cup.png'/> -->" },
    { name: "a page of web-view, which has a rule of its own", filename: "a.wxml", code: "<web-view src='http://coffee.example'/>" },
    { name: "rtmp", filename: "a.wxml", code: "<live-pusher url='http://live.coffee.example'/>" },
    {
      name: "data of another name",
      filename: "a.wxml",
      code: "<image src='{{cup}}'/>",
      files: { "app.json": "{}", "a.js": "Page({ data: { pot: 'http://cdn.coffee.example/pot.png' } });" },
    },
    {
      name: "data of a template comes from where it is used",
      filename: "a.wxml",
      code: "<template name='card'><image src='{{cup}}'/></template>",
      files: { "app.json": "{}", "a.js": "Page({ data: { cup: 'http://cdn.coffee.example/cup.png' } });" },
    },
    {
      name: "the index of a list",
      filename: "a.wxml",
      code: "<image wx:for='{{cups}}' src='{{index}}'/>",
      files: { "app.json": "{}", "a.js": "Page({ data: { cups: ['http://cdn.coffee.example/cup.png'], index: 'http://cdn.coffee.example' } });" },
    },
    {
      name: "data, which has a rule of its own",
      filename: "a.wxml",
      code: "<image src='{{cup}}'/>",
      files: { "app.json": "{}", "a.js": "Page({ data: { cup: 'http://cdn.coffee.example/cup.png' } });" },
    },
    { name: "data in the script itself", code: "Page({ data: { cups: ['http://a.example/a.png'] }, f() { wx.previewImage({ urls: this.data.cups }); } });" },
    { name: "JSX of others", filename: "a.jsx", code: "import { Image } from 'ink';\nconst a = <Image src='http://cdn.coffee.example/cup.png' />;" },
    { name: "a component for another platform", filename: "a.vue", code: "<template>\n<!-- #ifdef H5 -->\n<image src='http://cdn.coffee.example/cup.png'/>\n<!-- #endif -->\n</template>" },
    { name: "text of a component", filename: "a.vue", code: "<template><text data-src='http://coffee.example'>http://coffee.example</text></template>" },
    { name: "a comment of a sheet", filename: "a.wxss", code: "/* url(http://cdn.coffee.example/a.png) */" },
    { name: "a string of a sheet", filename: "a.wxss", code: ".a::after { content: 'url(http://cdn.coffee.example/a.png)'; }" },
    {
      name: "for other platforms: a branch of a template",
      filename: "a.vue",
      code: "<template><view><image v-if=\"isH5\" src='http://cdn.coffee.example/cup.png'/><view v-else-if=\"!isH5\"><image src='/cup.png'/></view><view v-else><image src='http://cdn.coffee.example/a.png'/></view></view></template>\n<script>\nexport default { data() { return { isH5: process.env.UNI_PLATFORM === 'h5' }; } };\n</script>",
    },
    {
      name: "for other platforms: conditional compilation of the flag",
      filename: "a.vue",
      code: "<template><web-view v-if=\"isWeb\"/><image v-if=\"isWeb\" src='http://cdn.coffee.example/cup.png'/></template>\n<script>\nexport default { data: () => ({\n// #ifdef H5\nisWeb: true,\n// #endif\n// #ifndef H5\nisWeb: false,\n// #endif\n}) };\n</script>",
    },
    {
      name: "JSX: what is written behind a spread counts",
      filename: "a.jsx",
      code: "import { Image } from '@tarojs/components';\nconst cup = { src: '/a.png' };\nconst a = <Image {...cup} lazyLoad />, b = <Image {...props} />, c = <Image {...{ title: 'http://cdn.coffee.example' }} />;",
    },
  ],
  invalid: [
    {
      name: "JSX with a spread",
      filename: "a.jsx",
      code: "import { Image } from '@tarojs/components';\nconst a = <Image {...{ src: 'http://cdn.coffee.example/cup.png' }} />;",
      errors: [{ messageId: "insecure", data: { api: "<image src>", url: "http://cdn.coffee.example", host: "cdn.coffee.example" }, line: 2, column: 30, endColumn: 34, suggestions: 1 }],
    },
    {
      name: "a branch for all platforms",
      filename: "a.vue",
      code: "<template><view><image v-if=\"isBig\" src='http://cdn.coffee.example/cup.png'/></view></template>\n<script>\nexport default { data() { return { isBig: false, isH5: false }; } };\n</script>",
      errors: [{ messageId: "insecure", line: 1, column: 42, endColumn: 46, suggestions: 1 }],
    },
    {
      name: "a branch for this one",
      filename: "a.vue",
      code: "<template><view><image v-if=\"isH5\" src='/a.png'/><image v-else src='http://cdn.coffee.example/cup.png'/></view></template>\n<script>\nexport default { data() { return { isH5: process.env.UNI_PLATFORM === 'h5' }; } };\n</script>",
      errors: [{ messageId: "insecure", line: 1, column: 69, endColumn: 73, suggestions: 1 }],
    },
    {
      name: "a picture of a component",
      filename: "a.vue",
      code: '<template>\n  <img :src="big ? \'http://cdn.coffee.example/cup.png\' : small">\n</template>',
      errors: [
        {
          messageId: "insecure",
          data: { api: "<image src>", url: "http://cdn.coffee.example", host: "cdn.coffee.example" },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 25,
          suggestions: [{ messageId: "useHttps", output: '<template>\n  <img :src="big ? \'https://cdn.coffee.example/cup.png\' : small">\n</template>' }],
        },
      ],
    },
    {
      name: "a style block",
      filename: "a.mpx",
      code: "<style lang='scss'>\n.a { .b { background: url(http://cdn.coffee.example/bg.png) } }\n</style>",
      errors: [{ messageId: "insecure", line: 2, column: 27, endColumn: 31, suggestions: 1 }],
    },
    {
      name: "JSX",
      filename: "a.jsx",
      code: "import { CoverImage as Cover } from '@tarojs/components';\nconst a = <Cover src='http://cdn.coffee.example/cup.png' />;",
      errors: [{ messageId: "insecure", data: { api: "<cover-image src>", url: "http://cdn.coffee.example", host: "cdn.coffee.example" }, line: 2, column: 23, endColumn: 27, suggestions: 1 }],
    },
    {
      name: "sound",
      code: "const bell = wx.createInnerAudioContext();\nbell.src = 'http://cdn.coffee.example/bell.mp3';",
      errors: [
        {
          messageId: "insecure",
          data: { api: "InnerAudioContext.src", url: "http://cdn.coffee.example", host: "cdn.coffee.example" },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: "useHttps",
              output: "const bell = wx.createInnerAudioContext();\nbell.src = 'https://cdn.coffee.example/bell.mp3';",
            },
          ],
        },
      ],
    },
    {
      name: "an object that a page keeps, an address from a constant",
      code: [
        "const cdn = 'http://cdn.coffee.example';",
        "Page({",
        "  onLoad() { this.music = wx.getBackgroundAudioManager(); },",
        "  play() { this.music.coverImgUrl = cdn + '/cup.jpg'; },",
        "});",
      ].join("\n"),
      errors: [{ messageId: "insecure", line: 1, column: 14, endColumn: 18, suggestions: 1 }],
    },
    {
      name: "a picture of a mini game",
      code: "const cup = wx.createImage();\ncup.src = 'http://cdn.coffee.example/cup.png';",
      errors: [{ messageId: "insecure", line: 2, column: 12, suggestions: 1 }],
    },
    {
      name: "a picture of a template",
      filename: "a.wxml",
      code: '<view>\n  <image src="http://cdn.coffee.example/cup.png" />\n</view>',
      errors: [
        {
          messageId: "insecure",
          data: { api: "<image src>", url: "http://cdn.coffee.example", host: "cdn.coffee.example" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 19,
          suggestions: [{ messageId: "useHttps", output: '<view>\n  <image src="https://cdn.coffee.example/cup.png" />\n</view>' }],
        },
      ],
    },
    {
      name: "a sheet",
      filename: "a.wxss",
      code: "page { background: url( 'http://cdn.coffee.example/bg.png' ); }",
      errors: [
        {
          messageId: "insecure",
          data: { api: "background", url: "http://cdn.coffee.example", host: "cdn.coffee.example" },
          line: 1,
          column: 26,
          endColumn: 30,
          suggestions: 1,
        },
      ],
    },
    {
      name: "one of a list",
      code: "wx.previewImage({ urls: ['https://cdn.coffee.example/a.jpg', 'http://cdn.coffee.example/b.jpg'] });",
      errors: [{ messageId: "insecure", line: 1, column: 63, endColumn: 67, suggestions: 1 }],
    },
    {
      name: "a property of each",
      code: "wx.previewMedia({ sources: [{ url: 'http://cdn.coffee.example/a.mp4', type: 'video' }] });",
      errors: [{ messageId: "insecure", line: 1, column: 37, suggestions: 1 }],
    },
    {
      name: "a font",
      code: "wx.loadFontFace({ family: 'menu', source: 'url(\"http://cdn.coffee.example/menu.ttf\")' });",
      errors: [{ messageId: "refused", line: 1, column: 49, endColumn: 53, suggestions: 1 }],
    },
    {
      name: "getImageInfo",
      code: "wx.getImageInfo({ src: 'http://cdn.coffee.example/cup.jpg' });",
      errors: [{ messageId: "refused", line: 1, column: 25, suggestions: 1 }],
    },
    {
      name: "an address, for which there is no certificate: nothing to suggest",
      code: "wx.previewImage({ current: 'http://203.0.113.7/cup.jpg' });",
      errors: [{ messageId: "insecure", line: 1, column: 29 }],
    },
  ],
});
