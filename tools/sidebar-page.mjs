/** The sidebar as Google serves it: script and style stand in the page, which fetches nothing. */

/** Neither a script nor a style may end the element that it stands in. */
const inScript = (code) =>
  code.replace(/<\/(script)/gi, (_, word) => `<\\/${word}`).replace(/<!--/g, () => '<\\!--');
const inStyle = (css) => css.replace(/<\/(style)/gi, (_, word) => `<\\/${word}`);

const TEMPLATE = `<!DOCTYPE html>
<html lang="en" data-screen="home">
  <head>
    <meta charset="utf-8" />
    <base target="_blank" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Education Hub</title>
    <style>{styles}</style>
  </head>
  <body data-screen="home">
    <div id="app"></div>
    <script>{script}</script>
  </body>
</html>
`;

/** @returns {string} the whole page */
export function sidebarPage(script, styles) {
  const parts = { script: inScript(script), styles: inStyle(styles) };
  // A replacing function: in a replacing string `$&` would be expanded, and minified code is full of it.
  return TEMPLATE.replace(/\{(styles|script)\}/g, (_, name) => parts[name]);
}
