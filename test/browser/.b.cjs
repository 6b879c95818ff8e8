"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// test/browser/browser.ts
var browser_exports = {};
__export(browser_exports, {
  launch: () => launch,
  openPage: () => openPage,
  startPage: () => startPage
});
module.exports = __toCommonJS(browser_exports);
var import_node_child_process = require("node:child_process");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_playwright_core = require("playwright-core");
var ROOT = (0, import_node_path.resolve)(__dirname, "../..");
var PACKAGE = (0, import_node_path.join)(ROOT, "node_modules/@sparticuz/chromium/package.json");
var { version } = JSON.parse((0, import_node_fs.readFileSync)(PACKAGE, "utf8"));
var UNPACKED = (0, import_node_path.join)(ROOT, "node_modules/.cache", `chromium-${version}`);
var BINARY = (0, import_node_path.join)(UNPACKED, "chromium");
var FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-zygote"
];
function unpack() {
  const beside = `${UNPACKED}.${process.pid}`;
  (0, import_node_fs.mkdirSync)(beside, { recursive: true });
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const run = (0, import_node_child_process.spawnSync)(process.execPath, ["--input-type=module", "-e", program], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" }
  });
  if (run.status !== 0) throw new Error(`The Chromium of the tests could not be unpacked: ${run.stderr}`);
  if (!(0, import_node_fs.existsSync)(BINARY)) (0, import_node_fs.rmSync)(UNPACKED, { recursive: true, force: true });
  try {
    (0, import_node_fs.renameSync)(beside, UNPACKED);
  } catch (error) {
    (0, import_node_fs.rmSync)(beside, { recursive: true, force: true });
    if (!(0, import_node_fs.existsSync)(BINARY)) throw error;
  }
}
function fontList() {
  const folders = [(0, import_node_path.join)(UNPACKED, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join("")}<cachedir>${(0, import_node_path.join)(UNPACKED, "font-cache")}</cachedir></fontconfig>`;
}
function packaged() {
  if (!(0, import_node_fs.existsSync)(BINARY)) unpack();
  (0, import_node_fs.writeFileSync)((0, import_node_path.join)(UNPACKED, "fonts.conf"), fontList());
  return {
    executablePath: BINARY,
    env: { LD_LIBRARY_PATH: (0, import_node_path.join)(UNPACKED, "al2023/lib"), FONTCONFIG_PATH: UNPACKED }
  };
}
var INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
];
function binary() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if ((0, import_node_fs.existsSync)(chosen)) return { executablePath: chosen, env: {} };
    throw new Error(`CHROME_PATH names "${chosen}", which is not there.`);
  }
  if (process.platform === "linux" && process.arch === "x64") return packaged();
  const executablePath = INSTALLED.find((path) => (0, import_node_fs.existsSync)(path));
  if (executablePath) return { executablePath, env: {} };
  throw new Error(
    "The browser tests found no Chrome: install Google Chrome, or set CHROME_PATH to a Chrome, Chromium or Edge."
  );
}
function launch() {
  const { executablePath, env } = binary();
  const outer = Object.entries(process.env).filter((entry) => entry[1] !== void 0);
  return import_playwright_core.chromium.launch({ executablePath, args: FLAGS, env: { ...Object.fromEntries(outer), ...env } });
}
async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}
var DIST = (0, import_node_path.join)(ROOT, "dist");
async function startPage(state) {
  const server = (0, import_node_path.join)(DIST, "local/server.cjs");
  if (!(0, import_node_fs.existsSync)(server)) throw new Error('There is no build to test: run "npm run build" first.');
  const { openLocal } = require(server);
  const local = openLocal({ dist: DIST, ...state === void 0 ? {} : { state } });
  const { url, close } = await local.serve(0);
  return { url, workspace: local.workspace, stop: close };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  launch,
  openPage,
  startPage
});
