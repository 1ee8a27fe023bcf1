declare const process: { env: Record<string, string> };

/** In the development build the maps come from the developer's machine. */
export const maps = process.env.TARO_APP_MAPS;
