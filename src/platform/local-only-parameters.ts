import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Parameters that take no network URL",
  sources: ["typings", "game-typings", "changelog"],
  checked: "2026-07",
  partial: "Functions whose reference asks for a local path; chat tools and friends' features are left out.",
} as const satisfies About;

export interface LocalOnlyParameterFact {
  /** As in reports: `openDocument`, `FileSystemManager.readFile`. */
  readonly api: string;
  /** Option of argument 0, or the argument itself. */
  readonly parameter: { readonly option: string } | { readonly argument: number };
  readonly note?: string;
  readonly source: SourceId;
}

const fsPath = { option: "filePath" } as const;

/** A network URL fails here: download first and pass the temporary path. */
export const localOnlyParameters: readonly LocalOnlyParameterFact[] = [
  { api: "saveImageToPhotosAlbum", parameter: { option: "filePath" }, source: "typings" },
  { api: "saveVideoToPhotosAlbum", parameter: { option: "filePath" }, source: "typings" },
  { api: "uploadFile", parameter: { option: "filePath" }, source: "typings" },
  { api: "downloadFile", parameter: { option: "filePath" }, source: "typings" },
  { api: "openDocument", parameter: { option: "filePath" }, source: "typings" },
  { api: "compressImage", parameter: { option: "src" }, source: "typings" },
  { api: "compressVideo", parameter: { option: "src" }, source: "typings" },
  { api: "getVideoInfo", parameter: { option: "src" }, source: "typings" },
  { api: "cropImage", parameter: { option: "src" }, source: "typings" },
  { api: "editImage", parameter: { option: "src" }, source: "typings" },
  { api: "openVideoEditor", parameter: { option: "filePath" }, source: "typings" },
  { api: "playVoice", parameter: { option: "filePath" }, source: "typings" },
  { api: "saveFile", parameter: { option: "tempFilePath" }, source: "typings" },
  { api: "getFileInfo", parameter: { option: "filePath" }, source: "typings" },
  { api: "removeSavedFile", parameter: { option: "filePath" }, source: "typings" },
  { api: "showShareImageMenu", parameter: { option: "path" }, source: "typings" },
  { api: "shareFileMessage", parameter: { option: "filePath" }, source: "typings" },
  { api: "shareVideoMessage", parameter: { option: "videoPath" }, source: "typings" },
  { api: "addFileToFavorites", parameter: { option: "filePath" }, source: "typings" },
  { api: "addVideoToFavorites", parameter: { option: "videoPath" }, source: "typings" },
  { api: "FileSystemManager.access", parameter: { option: "path" }, source: "typings" },
  { api: "FileSystemManager.appendFile", parameter: fsPath, source: "typings" },
  { api: "FileSystemManager.copyFile", parameter: { option: "srcPath" }, source: "typings" },
  { api: "FileSystemManager.copyFile", parameter: { option: "destPath" }, source: "typings" },
  { api: "FileSystemManager.getFileInfo", parameter: fsPath, source: "typings" },
  { api: "FileSystemManager.open", parameter: fsPath, source: "typings" },
  { api: "FileSystemManager.readFile", parameter: fsPath, source: "typings" },
  { api: "FileSystemManager.readFileSync", parameter: { argument: 0 }, source: "typings" },
  { api: "FileSystemManager.readZipEntry", parameter: fsPath, source: "typings" },
  { api: "FileSystemManager.removeSavedFile", parameter: fsPath, source: "typings" },
  { api: "FileSystemManager.rename", parameter: { option: "oldPath" }, source: "typings" },
  { api: "FileSystemManager.rename", parameter: { option: "newPath" }, source: "typings" },
  { api: "FileSystemManager.saveFile", parameter: { option: "tempFilePath" }, source: "typings" },
  { api: "FileSystemManager.saveFile", parameter: fsPath, source: "typings" },
  { api: "FileSystemManager.saveFileSync", parameter: { argument: 0 }, source: "typings" },
  { api: "FileSystemManager.stat", parameter: { option: "path" }, source: "typings" },
  { api: "FileSystemManager.truncate", parameter: fsPath, source: "typings" },
  { api: "FileSystemManager.unlink", parameter: fsPath, source: "typings" },
  { api: "FileSystemManager.unzip", parameter: { option: "zipFilePath" }, source: "typings" },
  { api: "FileSystemManager.unzip", parameter: { option: "targetPath" }, source: "typings" },
  { api: "FileSystemManager.writeFile", parameter: fsPath, source: "typings" },
  {
    api: "CanvasContext.drawImage",
    parameter: { argument: 0 },
    note: "The old canvas only: fetch the picture with getImageInfo or downloadFile first.",
    source: "typings",
  },
  {
    api: "shareMessageToFriend",
    parameter: { option: "imageUrl" },
    note: "Mini games since 3.2.2.",
    source: "changelog",
  },
];

export interface PagePathFact {
  readonly api: string;
  readonly option: string;
  readonly source: SourceId;
}

/** Options named like a URL that take the path of a page of the program, never a network URL. */
export const pagePathParameters: readonly PagePathFact[] = [
  { api: "navigateTo", option: "url", source: "typings" },
  { api: "redirectTo", option: "url", source: "typings" },
  { api: "reLaunch", option: "url", source: "typings" },
  { api: "switchTab", option: "url", source: "typings" },
];

/** Keys of app.json that take a package path; `setTabBarItem` takes a remote icon since 2.7.0. */
export const localOnlyConfigKeys: readonly PagePathFact[] = [
  { api: "app.json", option: "tabBar.list[].iconPath", source: "app-json" },
  { api: "app.json", option: "tabBar.list[].selectedIconPath", source: "app-json" },
];
