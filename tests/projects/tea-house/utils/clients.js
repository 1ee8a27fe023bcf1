import axios from "axios";
import Http from "./http";
import { promisify } from "./promisify";

export const teas = new Http("http://teas.example/v1"); // expect: no-insecure-protocol
export const orders = axios.create({ baseURL: "http://orders.example" }); // expect: no-insecure-protocol
export const download = promisify(wx.downloadFile);
