import { Port, Region } from "../../config/regions";
import { get } from "@services/index";
import * as client from "parcel-client";

const hosts = require("../../config/hosts");

Page({
  onLoad() {
    get(Region.North + "/parcels", console.log); // expect: no-unlisted-domain
    get(Region.Api + "/parcels", console.log);
    // The list has the host without a port.
    get(`${client.base}/parcels`, console.log); // expect: no-hardcoded-port
    // The label printer stands in the office.
    get(`http://192.168.1.9:${Port.Printer}/print`, console.log);
  },
  onScan(path: string) {
    wx.uploadFile({
      url: `${hosts.scans}/scan`,
      filePath: path,
      name: "scan",
      success: ({ statusCode }) => console.log(statusCode),
      fail: console.error,
    });
  },
});
