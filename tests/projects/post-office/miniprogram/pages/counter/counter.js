// A default export and names of one module, a namespace that it hands on, and an absolute path.
import track, { config, get, trackOld } from "../../services/index";
import { missing } from "../../services/never-written";
import absolute from "/config/index";

Page({
  onLoad({ id }) {
    track(id, this.show);
    trackOld(id, this.show);
    get(config.old + "/parcels", this.show); // expect: no-insecure-protocol, no-unlisted-domain
    get(absolute.api + "/parcels", this.show);
    // What is absent is unknown, and no finding.
    get(missing + "/parcels", this.show);
  },
  show(parcel) {
    this.setData({ parcel });
  },
});
