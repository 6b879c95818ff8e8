/** Jest runs on what the build made: builds first when a source has changed. */
export default async function build() {
  const { buildIfChanged } = await import('./build.mjs');
  await buildIfChanged();
}
