import { isOlderBuild, withBuild } from '../../src/hub/trust/setting/build';

/** What Settings remembers, the build that asks, whether it is older. */
test.each([
  ['', 'aaaaaaaa', false],
  ['aaaaaaaa', 'aaaaaaaa', false],
  ['aaaaaaaa bbbbbbbb', 'aaaaaaaa', true],
  ['aaaaaaaa bbbbbbbb', 'bbbbbbbb', false],
  // Pushed, but not set up yet: it is the newest.
  ['aaaaaaaa bbbbbbbb', 'cccccccc', false],
  // A hand wrote what no build is called.
  ['yes', 'aaaaaaaa', false],
])('with %j set up, %s is older: %s', (builds, build, older) => {
  expect(isOlderBuild(builds, build)).toBe(older);
});

test('setting a build up puts it last, once, and keeps twenty', () => {
  expect(withBuild('', 'a')).toBe('a');
  expect(withBuild('a b', 'b')).toBe('a b');
  expect(withBuild('a b', 'a')).toBe('b a');
  const many = Array.from({ length: 30 }, (_, at) => `b${at}`).join(' ');
  expect(withBuild(many, 'c').split(' ')).toHaveLength(20);
});
