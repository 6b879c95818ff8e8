/** Colours and sizes are those of the screens, so that it reads as the same program. */
const STYLE = `
body { margin: 0; font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; color: #1c2733; background: #f4f6f8; }
main { max-width: 560px; margin: 0 auto; padding: 32px 16px; }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.25; }
section { padding: 16px; background: #fff; border: 1px solid #d9dfe5; border-left: 4px solid #b98a25; border-radius: 10px; }
p, ol { margin: 8px 0 0; }
ol { padding-left: 24px; }
li + li { margin-top: 8px; }
small { display: block; margin-top: 16px; color: #55606c; font-size: 14px; }`;

/** The page for the person who Google does not name: it shows nothing of the hub, and says what to do (docs/google.md §4). */
export const noIdentityPage = (): string => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <base target="_blank" />
    <title>Education Hub</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>Education Hub</h1>
      <section aria-labelledby="what">
        <h2 id="what" style="margin:0;font-size:18px">Google does not say who you are</h2>
        <p>So nothing is shown and nothing can be saved here. What usually helps:</p>
        <ol>
          <li>Sign in to Google with your account of the trust.</li>
          <li>Sign out of every other Google account in this browser, or use a private window with that one account.</li>
          <li>Open the hub’s address again.</li>
        </ol>
      </section>
      <small>If this continues, tell your hub administrator that Google gives your address as blank.</small>
    </main>
  </body>
</html>
`;
