import type { Random } from "./random.js";

/** A template with as much in it as those of public mini programs: 11 elements and 9 `{{ }}` in the mean. */
export function template(random: Random, shows: boolean): string {
  const rows = Array.from({ length: 2 + random.below(8) }, (_, index) => random.pick(rowShapes)(index, random));
  const pictures = shows ? [list] : [];
  return `<view class="page {{editing ? 'page-editing' : ''}}">\n${[...pictures, ...rows].join("\n")}\n</view>\n`;
}

/** A style sheet; one of ten has a picture in it. */
export function sheet(random: Random): string {
  const rules = Array.from({ length: 6 + random.below(20) }, (_, index) => `.${random.pick(names)}-${index} {
  display: flex;
  padding: ${random.below(40)}rpx ${random.below(40)}rpx;
  color: #${(0x333333 + random.below(0xcccccc)).toString(16)};
  border-radius: ${random.below(24)}rpx;
}`);
  const picture = random.below(10) === 0 ? [`.cover { background-image: url("https://cdn.shop.example/${random.pick(names)}.png"); }`] : [];
  return `${[`@import "../../styles/base.wxss";`, ...rules, ...picture].join("\n\n")}\n`;
}

const names = ["header", "card", "list", "price", "title", "button", "cover", "tag", "panel", "footer"] as const;

const list = `  <block wx:for="{{list}}" wx:key="id">
    <image class="cover" mode="aspectFill" src="{{item.picture}}" bindtap="open" data-id="{{item.id}}" />
    <text class="price">{{item.price}}</text>
  </block>`;

type RowShape = (index: number, random: Random) => string;

const rowShapes: readonly RowShape[] = [
  (index, random) => `  <view class="${random.pick(names)}-${index}" wx:if="{{list.length > ${index}}}" bindtap="select${index}">
    <text>{{list[${index}].title || "Untitled"}}</text>
    <button size="mini" type="primary" catchtap="remove" data-index="${index}">Remove</button>
  </view>`,
  (index, random) => `  <image class="${random.pick(names)}" src="/images/${random.pick(names)}-${index}.png" lazy-load />`,
  (index, random) => `  <view class="${random.pick(names)} {{page === ${index} ? 'on' : 'off'}}" style="width: {{total}}rpx">{{total}} / ${index}</view>`,
  (index, random) => `  <input placeholder="${random.pick(names)}" value="{{value}}" bindinput="type${index}" maxlength="${20 + index}" />`,
];
