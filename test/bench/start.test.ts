import { jsonOfBytes, startFigures } from '../../bench/start/figures';

test('the JSON to compare with is as long as the bundle, whole, and full of rows', () => {
  for (const bytes of [500, 12_345, 640_000]) {
    const json = jsonOfBytes(bytes);
    expect(Buffer.byteLength(json)).toBe(bytes);
    // A row is 77 to 82 bytes long, with its comma.
    expect((JSON.parse(json) as unknown[]).length).toBeGreaterThan(bytes / 85 - 2);
  }
});

test('the start is told as a ratio of medians, the sizes in KB', () => {
  // Medians: 20 ms and 4 ms, so 5 times; one slow run of each changes nothing.
  const figures = startFigures({
    codeBytes: 640 * 1024,
    sidebarBytes: 200 * 1024 + 100,
    starts: [20, 19, 900, 20, 21],
    parses: [4, 4, 3, 80, 4],
  });
  expect(figures).toBe(
    [
      'Code.js       640 KB',
      'sidebar.html  200 KB',
      'Start         20.0 ms, 5.0 times JSON.parse of as many bytes (medians of 5)',
    ].join('\n'),
  );
});
