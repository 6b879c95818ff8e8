import { faceOf, openedAt } from '../../sidebar/face';
import { firstRoute } from '../../sidebar/route';

type Page = Parameters<typeof openedAt>[0];
const page = (html: DOMStringMap, body: DOMStringMap): Page => ({
  documentElement: { dataset: html },
  body: { dataset: body },
});

const WEB = { face: 'web', screen: 'academy', academy: 'A1' };

test.each([
  ['on <html>', page(WEB, {})],
  ['on <body>', page({}, WEB)],
  ['on both', page(WEB, WEB)],
])('where the page opens is read %s', (_, carried) => {
  expect(faceOf(carried)).toBe('web');
  expect(firstRoute(openedAt(carried))).toEqual({ screen: 'academy', academy: 'A1' });
});

test('what says nothing is the sidebar at home', () => {
  expect(faceOf(page({}, {}))).toBe('sidebar');
  expect(faceOf(undefined)).toBe('sidebar');
  expect(firstRoute(openedAt(page({}, {})))).toEqual({ screen: 'home' });
});
