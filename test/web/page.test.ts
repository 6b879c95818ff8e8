import { builtBundle } from '../support/bundle';
import { CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';

const head = (html: string): string => /<html[^>]*>/.exec(html)?.[0] ?? '';
const body = (html: string): string => /<body[^>]*>/.exec(html)?.[0] ?? '';

describe('the page at the hub’s address', () => {
  test('is the very screens of the sidebar, told which face they are', () => {
    const page = smallTrust().as(PRINCIPAL).web.get();
    expect(page.title).toBe('Education Hub');
    expect(page.metaTags).toEqual([{ name: 'viewport', content: 'width=device-width, initial-scale=1' }]);
    expect(head(page.html)).toBe('<html lang="en" data-face="web" data-screen="home">');
    expect(page.html.replaceAll(' data-face="web"', '')).toBe(builtBundle().sidebar);
  });

  test.each([
    [{ screen: 'visit' }, 'data-screen="visit"'],
    [{ screen: 'academy', academy: 'A1' }, 'data-screen="academy" data-academy="A1"'],
    [{ screen: 'reply', visit: '01V' }, 'data-screen="reply" data-visit="01V"'],
    [{ screen: 'self-review', academy: 'A1' }, 'data-screen="self-review" data-academy="A1"'],
    [{ screen: 'action', action: 'ACT1' }, 'data-screen="action" data-action="ACT1"'],
    [{ screen: 'set-up' }, 'data-screen="home"'],
    [{ screen: '"><script>alert(1)</script>' }, 'data-screen="home"'],
    [{ screen: 'visit', academy: '"><script>' }, 'data-screen="visit"'],
    [{ screen: 'visit', academy: '$&' }, 'data-screen="visit"'],
  ])('opens where %j says, and at home where it says wrongly', (parameters, attributes) => {
    const { html } = smallTrust()
      .as(PRINCIPAL)
      .web.get(parameters as Record<string, string>);
    expect(head(html)).toBe(`<html lang="en" data-face="web" ${attributes}>`);
    expect(body(html)).toBe(`<body data-face="web" ${attributes}>`);
  });

  test('is deployed as the owner, for the domain: the manifest says so', () => {
    expect(builtBundle().manifest).toMatchObject({
      webapp: { executeAs: 'USER_DEPLOYING', access: 'DOMAIN' },
    });
  });
});

describe('a blank identity', () => {
  test('gets a page that says what to do, without the screens and without a look at the workbook', () => {
    const workspace = smallTrust();
    workspace.users.hideIdentity(true);
    const page = workspace.as(CEO).web.get({ screen: 'academy', academy: 'A1' });
    expect(page.html).toContain('Google does not say who you are');
    expect(page.html).not.toMatch(/<script|data-screen|Ash Primary/);
    expect(page.metaTags.map(({ name }) => name)).toEqual(['viewport']);
    expect(Object.keys(workspace.counts).filter((kind) => ['read', 'property'].includes(kind))).toEqual([]);
  });

  test('is refused whatever it asks for', () => {
    const workspace = smallTrust();
    workspace.users.hideIdentity(true);
    for (const action of ['open-sidebar', 'open-academy', 'list-replies', 'save-draft', 'reply-to-visit'])
      expect(workspace.as(OWNER).web.api(action, {}, 'R')).toMatchObject({
        ok: false,
        error: { code: 'no-identity' },
      });
  });
});

test('people without any rights in the workbook use it: the hub acts as its owner, the caller decides', () => {
  const workspace = smallTrust();
  expect(workspace.users.list().map(({ email }) => email)).not.toContain(PRINCIPAL);
  expect(workspace.as(PRINCIPAL).web.api('open-sidebar')).toMatchObject({
    ok: true,
    result: { me: { name: 'Pia Principal' }, may: { reply: true, recordVisits: true } },
  });
  expect(workspace.lastExecution).toMatchObject({ active: PRINCIPAL, effective: OWNER });
});
