import { findValue } from "../../syntax/json/json-value.js";
import type { FileSystem } from "../files/file-system.js";
import { readJsonFile } from "../files/json-file.js";
import { isWithin, nameIn, parentOf } from "../files/paths.js";
import { isNative } from "../roots/project-root.js";
import type { ProjectRoot } from "../roots/project-root.js";
import { VersionedCache } from "../files/versioned-cache.js";

/** Packages that only run on Node; a package.json that depends on one belongs to a back end. Not complete. */
const serverPackages: readonly string[] = [
  "@adonisjs/core",
  "@cloudbase/node-sdk",
  "@koa/router",
  "@nestjs/core",
  "apollo-server",
  "egg",
  "express",
  "fastify",
  "hapi",
  "knex",
  "koa",
  "koa-router",
  "midway",
  "mongodb",
  "mongoose",
  "mysql",
  "mysql2",
  "nodemailer",
  "pg",
  "restify",
  "sequelize",
  "thinkjs",
  "tcb-admin-node",
  "typeorm",
  "wafer-node-sdk",
  "wx-server-sdk",
];

/** The folders that the developer tools and uni-app create for cloud functions. */
const cloudFolder = /^(?:cloudfunctions?|cloud-functions|cloudcontainer|uniCloud(?:-\w+)?)$/u;

/** Back ends are called so beside the package; inside it a page may be. */
const serverFolder = /^(?:server|servers|backend|back-end|functions|jsserver|cloud)$/iu;

/** Names of folders of servers that stand inside the package, where other folders are called so as well. */
const innerServerFolder = /server|back-?end|node|koa|express|functions|^(?:api|mock|admin|php|service)$/iu;

/** What starts a server, and what only servers have. */
const entryScript = /^(?:index|app|server|main|www|start|bin)\.[cm]?[jt]s$/iu;
const nodeOnly = new RegExp(
  `(?:\\brequire\\s*\\(\\s*|\\bfrom\\s*)["'](?:node:\\w+|${["http", "https", "fs", "net", "child_process", "cluster", ...serverPackages].join("|")})["']`,
  "u",
);

/** Whether a folder holds the entry of a server; current as long as its scripts are. */
const innerServers = new WeakMap<FileSystem, VersionedCache<boolean>>();

/** Whether package.json of a folder asks for a server's packages; current as long as that file is. */
const backEnds = new WeakMap<FileSystem, VersionedCache<boolean>>();

/**
 * Tells the code of cloud functions, cloud containers and back ends of a project from what runs in the phone:
 * by the declared folders, the usual names, and the packages that a package.json on the way asks for.
 */
export function createServerCodeTest(
  fs: FileSystem,
  project: ProjectRoot,
  declared: readonly string[],
  pages: () => readonly string[] = () => [],
): (path: string) => boolean {
  const isServerFolder = (folder: string): boolean => {
    if (isWithin(folder, project.root)) return project.kind === "library" && isBackEnd(fs, project.root);
    if (isNative(project.kind) && parentOf(folder) === project.root && isInnerServer(fs, folder, pages)) return true;
    if (!isWithin(project.base, folder)) return false;
    if (declared.some((root) => isWithin(root, folder)) || isServerName(project, folder)) return true;
    return isBackEnd(fs, folder) || isServerFolder(parentOf(folder) ?? project.base);
  };
  return (path) => isServerFolder(parentOf(path) ?? path);
}

function isServerName(project: ProjectRoot, folder: string): boolean {
  const name = nameIn(folder);
  if (cloudFolder.test(name)) return true;
  return serverFolder.test(name) && !isWithin(project.root, folder);
}

/** A server that somebody put beside the pages, without a package.json of its own. */
function isInnerServer(fs: FileSystem, folder: string, pages: () => readonly string[]): boolean {
  const name = nameIn(folder);
  if (!innerServerFolder.test(name) || pages().some((page) => page.startsWith(`${name}/`))) return false;
  let cache = innerServers.get(fs);
  if (!cache) innerServers.set(fs, (cache = new VersionedCache()));
  return cache.get(fs, folder, (seenFs) =>
    seenFs.list(folder).some((entry) => entryScript.test(entry.name) && needsNode(seenFs, folder, entry.name)));
}

/** A module of the project beside the file can be called `http` as well. */
function needsNode(fs: FileSystem, folder: string, name: string): boolean {
  const specifier = nodeOnly.exec(fs.readText(`${folder}/${name}`) ?? "")?.[0].replaceAll(/^.*["'](?=.)|["']$/gu, "");
  return specifier !== undefined && !fs.stat(`${folder}/${specifier}.js`);
}

function isBackEnd(fs: FileSystem, folder: string): boolean {
  let cache = backEnds.get(fs);
  if (!cache) backEnds.set(fs, (cache = new VersionedCache()));
  return cache.get(fs, folder, (seenFs) => {
    const body = readJsonFile(seenFs, `${folder}/package.json`)?.body;
    return body !== undefined && serverPackages.some((name) => findValue(body, ["dependencies", name]) !== undefined);
  });
}
