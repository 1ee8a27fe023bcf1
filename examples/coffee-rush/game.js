import { challenge, watch } from "./js/duel.js";
import { connect } from "./js/match.js";
import { loadScores, saveScore } from "./js/scores.js";
import { loadSkins } from "./js/skins.js";

const canvas = wx.createCanvas();
const game = { canvas, score: 0, queue: [] };

connect((customer) => game.queue.push(customer));
loadScores().then((scores) => wx.getOpenDataContext().postMessage({ scores }));

const { rival, screen } = wx.getLaunchOptionsSync().query;
if (rival) game.play = challenge(rival, (move) => game.queue.push(move));
if (screen) watch(screen, (score) => { game.best = score; });

loadSkins(["cup", "apron", "beans"]);

wx.onShow(() => saveScore(game.score));
