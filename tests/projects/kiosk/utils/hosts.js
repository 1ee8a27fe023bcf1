// The table that most projects have: a host for each version.
const { envVersion } = wx.getAccountInfoSync().miniProgram;

const hosts = {
  develop: "http://localhost:3000",
  trial: "https://stage.kiosk.example",
  release: "https://api.kiosk.example",
};

module.exports = { envVersion, hosts, base: hosts[envVersion] || hosts.release };
