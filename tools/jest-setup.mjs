/** Jest runs on what the build made: builds first when a source has changed. Keeps a browser for the suites that want one. */
export default async function prepare() {
  const { buildIfChanged } = await import('./build.mjs');
  await buildIfChanged();
  const { keepBrowser } = await import('./shared-browser.mjs');
  const kept = await keepBrowser();
  process.env.HUB_BROWSER = kept.url;
  globalThis.closeBrowserOfTheTests = kept.close;
}
