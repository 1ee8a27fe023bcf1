import { stage } from "../config/index";
import get from "../utils/get";

export const track = (id, done) => get(`${stage}/parcels/${id}`, done); // expect: no-unlisted-domain
export const trackOld = (id, done) => get("https://api.post.example/parcels/" + id, done);
