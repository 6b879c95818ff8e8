/** What the sidebar's page carries as the build made it: the screen it opens at, on `<html>` and on `<body>`. */
const CARRIERS = /<(html lang="en"|body) data-screen="home">/g;

/**
 * The page with where it opens: `attributes` as they stand in a tag. On two elements, since Google does not say which
 * of them it serves as they were written.
 */
export const openingAt = (page: string, attributes: string): string =>
  page.replace(CARRIERS, (_, tag: string) => `<${tag} ${attributes}>`);
