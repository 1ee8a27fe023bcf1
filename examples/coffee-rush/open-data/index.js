// Friends' scores: drawn here, where nothing else of the game is known.
wx.onMessage(({ scores }) => {
  const context = wx.getSharedCanvas().getContext("2d");
  scores.forEach(({ name, score }, line) => context.fillText(`${name} ${score}`, 10, 20 * (line + 1)));
  wx.request({ url: "https://rush.morning-cup.example/api/seen", fail: console.error });
});
