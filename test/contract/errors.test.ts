import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { TABLES } from '../../src/store/tables';

const SRC = join(__dirname, '../../src');

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );

/**
 * The problems that the hub can answer, and where each is made: what the sidebar, the documentation and the person who helps
 * on the telephone rely on. A new code belongs here, with the module that throws it.
 */
const CODES: Record<string, string[]> = {
  'address-refused': ['google/errors.ts'],
  'another-hub': ['actions/set-up/other-spreadsheet.ts'],
  'answered-differently': ['actions/entered-once.ts', 'actions/perform.ts'],
  'authorise-again': ['google/errors.ts'],
  'bad-date': ['hub/time/date.ts'],
  'bad-input': ['actions/bad-input.ts', 'actions/request-id.ts'],
  'bad-number': ['hub/trust/calendar/calendar.ts'],
  'bad-what-if': ['hub/monitoring/category/what-if.ts'],
  'bad-year': ['hub/time/date.ts'],
  'book-in-bin': ['actions/set-up/units.ts'],
  'book-not-here': ['actions/closed-book.ts'],
  busy: ['actions/locked.ts'],
  'cell-unreadable': ['store/needed-row.ts'],
  'columns-doubled': ['store/loaded-table.ts'],
  'columns-missing': ['actions/import/reading.ts', 'store/loaded-table.ts', 'store/migrations/move-rows.ts'],
  conflict: [
    'actions/decision/decide-category.ts',
    'actions/decision/rubrics.ts',
    'actions/document/comment-report.ts',
    'actions/document/principal-document-model.ts',
    'actions/ofsted/ofsted.ts',
    'actions/record/stage-record.ts',
    'actions/visit/correct-steps.ts',
    'actions/visit/reply.ts',
    'actions/visit/supersede.ts',
    'store/needed-row.ts',
  ],
  'copied-workbook': ['actions/set-up/copied-workbook.ts', 'store/closed-books.ts'],
  'decided-already': ['actions/decision/decide-category.ts'],
  'decision-lost': ['actions/decision/decide-category.ts'],
  'drive-full': ['google/errors.ts'],
  frozen: ['actions/document/write-report.ts'],
  'google-busy': ['google/errors.ts'],
  'google-denied': ['google/errors.ts'],
  'google-spent': ['google/errors.ts'],
  'google-unsure': ['google/errors.ts'],
  'grades-not-comparable': ['hub/monitoring/ofsted/inspection.ts'],
  'grid-too-small': ['google/errors.ts'],
  'headers-moved': ['store/set-up.ts'],
  'import-heading': ['actions/import/heading.ts', 'actions/record/read-rows.ts'],
  'measure-file-unknown': ['hub/monitoring/measure/shape.ts'],
  'measure-year-missing': ['actions/measures/read-file.ts'],
  'measures-moved': ['actions/measures/import-measures.ts'],
  'measures-too-many': ['actions/measures/import-measures.ts'],
  'migration-due': ['actions/left-out.ts', 'store/schema.ts'],
  'no-book': ['actions/closed-book.ts', 'google/books.ts'],
  'no-workbook': ['google/errors.ts'],
  'no-clerk': ['actions/document/report-steps.ts'],
  'no-file': ['google/errors.ts'],
  'no-identity': ['actions/perform.ts'],
  'no-principal': ['actions/document/principal-documents.ts'],
  'no-reports': ['actions/document/report-list.ts'],
  'no-setting': ['actions/settings/settings.ts'],
  'no-sheet': ['google/errors.ts'],
  'not-a-hub': ['actions/set-up/other-spreadsheet.ts'],
  'not-allowed': ['actions/context.ts'],
  'not-comparable': ['hub/monitoring/measure/measure.ts'],
  'not-set-up': ['google/workbook.ts'],
  'older-build': ['actions/older-build.ts'],
  'private-book-here': ['actions/closed-book.ts'],
  'private-while-bound': ['actions/closed-book.ts'],
  'release-older': ['store/schema.ts'],
  'replied-already': ['actions/visit/reply.ts'],
  'rows-moved': ['store/safe-write.ts'],
  'service-off': ['google/errors.ts'],
  'sheet-renamed': ['google/errors.ts'],
  'store-full': ['google/errors.ts'],
  'switched-off': ['google/errors.ts'],
  'too-large': ['google/errors.ts'],
  'triggers-full': ['google/errors.ts'],
  unexpected: ['actions/perform.ts'],
  'unit-off': ['actions/closed-book.ts'],
  'unknown-action': ['actions/perform.ts'],
  'workbook-full': ['google/errors.ts'],
  'wrong-state': [
    'actions/document/file-report.ts',
    'actions/document/reports.ts',
    'actions/improvement-plan/action-rules.ts',
    'actions/improvement-plan/support-rules.ts',
    'actions/record/import-records.ts',
    'actions/record/move-record.ts',
    'actions/record/save-record.ts',
  ],
};

/** Made from a table's name: `no-academies`. */
const BY_TABLE = /`no-\$\{name\}`/;

interface Made {
  code: string;
  file: string;
  /** From `code:` to the end of the object that holds it. */
  words: string;
}

/** Every `code: …` with the object it stands in, found by its brackets. */
function problemsIn(path: string): Made[] {
  const source = withoutInsets(readFileSync(path, 'utf8'));
  const file = relative(SRC, path).replace(/\\/g, '/');
  return [...source.matchAll(/\bcode: /g)].flatMap((match) => {
    const words = source.slice(match.index, endOf(source, match.index));
    const value = words.slice(0, words.indexOf('\n') < 0 ? undefined : words.indexOf('\n'));
    const codes = [...value.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code);
    return codes.map((code) => ({ code, file, words }));
  });
}

/** Each `${…}` as one letter, the inner ones first: what it says is not to be known here. */
function withoutInsets(source: string): string {
  const fewer = source.replace(/\$\{[^{}]*\}/g, 'X');
  return fewer === source ? source : withoutInsets(fewer);
}

/** Where the object literal that the place is in ends. */
function endOf(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (depth < 0) return at;
  }
  return source.length;
}

const made = sources(SRC).flatMap(problemsIn);

test('the table above names every code of the sources, and no other', () => {
  const found: Record<string, string[]> = {};
  for (const { code, file } of made) found[code] = [...new Set([...(found[code] ?? []), file])].sort();
  expect(found).toEqual(CODES);
});

test.each(made.map(({ code, file, words }) => [`${code} of ${file}`, words]))(
  '%s says what happened and what to do now',
  (_name, words) => {
    expect(words).toMatch(/\bmessage\b/);
    expect(words).toMatch(/\bremedy\b/);
    for (const [, sentence = ''] of words.matchAll(/(?:message|remedy):\s*(?:'|`)((?:[^'`\\]|\\.)*)/g)) {
      expect(sentence).toMatch(/^[\p{Lu}“]/u);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/\b(null|undefined|exception|stack|please|oops|sorry)\b/i);
    }
  },
);

test('every way to throw goes through HubError, but for programming errors that cannot happen', () => {
  const bare = sources(SRC).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/throw new (\w+)\(/g)]
      .filter(([, name]) => name !== 'HubError')
      .map(() => relative(SRC, path)),
  );
  expect([...new Set(bare)].sort()).toEqual([
    'actions/document/report-model.ts',
    'actions/open.ts',
    'store/migrations/move-rows.ts',
    'store/session.ts',
    'store/tables.ts',
  ]);
});

test('a missing row is told apart by its table', () => {
  const session = readFileSync(join(SRC, 'store/needed-row.ts'), 'utf8');
  expect(session).toMatch(BY_TABLE);
  // the codes that come of it never collide with one that means something else
  const byTable = Object.keys(TABLES).map((name) => `no-${name}`);
  expect(byTable.filter((code) => code in CODES)).toEqual(['no-reports']);
});
