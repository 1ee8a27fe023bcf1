import network from "eslint-plugin-miniprogram-network";

export default [...network.configs.strict];
