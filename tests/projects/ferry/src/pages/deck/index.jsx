import React, { Component } from "react";
import { Image, Map, RichText, Video, View, WebView } from "@tarojs/components";
import { Image as Picture } from "@ferry/pictures";
import { cdn } from "../../shared/cdn";

const boats = [
  { name: "Gull", picture: "http://cdn.ferry.example/gull.png" }, // expect: no-insecure-binding
  { name: "Tern", picture: "https://cdn.ferry.example/tern.png" },
];

export default class Deck extends Component {
  state = { cover: "http://cdn.ferry.example/cover.png", markers: [{ iconPath: "/pin.png" }] }; // expect: no-insecure-binding

  render() {
    const { cover } = this.state;
    return (
      <View style={{ backgroundImage: "url(http://cdn.ferry.example/sea.png)", width: "10px" }}> {/* expect: no-insecure-resource */}
        <Image src="http://cdn.ferry.example/logo.png" /> {/* expect: no-insecure-resource */}
        <Image src={cover} />
        <Image src={`${cdn}/flag.png`} /> {/* expect: no-insecure-binding */}
        <Image src={this.props.picture} {...this.props} />
        <Image src={require("../../images/boat.png")} data-src="http://cdn.ferry.example/data.png" />
        {boats.map((boat) => <Image key={boat.name} src={boat.picture} />)}
        <Picture src="http://cdn.ferry.example/theirs.png" />
        <Video src="https://cdn.ferry.example/tour.mp4" poster={"http://cdn.ferry.example/tour.png"} /> {/* expect: no-insecure-resource */}
        <Map markers={this.state.markers} />
        <RichText nodes='<img src="http://cdn.ferry.example/story.png">' /> {/* expect: no-insecure-resource */}
        {/* eslint-disable-next-line miniprogram-network/no-insecure-resource */}
        <Image src="http://partner.example/logo.png" />
        {process.env.TARO_ENV === "h5" && <Image src="http://cdn.ferry.example/h5.png" />}
        <WebView src="http://ferry.example" /> {/* expect: valid-web-view-src */}
      </View>
    );
  }
}
