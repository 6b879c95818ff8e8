/** Ends the browser that the suites shared. */
export default async function tidy() {
  await globalThis.closeBrowserOfTheTests?.();
}
