import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** One wall of docs/architecture.md: files of `from` may not import anything that matches `forbidden`. */
const wall = (from, forbidden, because) => ({
  files: [`${from}/**/*.ts`, `${from}/**/*.tsx`],
  rules: {
    'no-restricted-imports': ['error', { patterns: forbidden.map((regex) => ({ regex, message: because })) }],
  },
});

const BARE_REALM = [
  'setTimeout',
  'setInterval',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'fetch',
  'atob',
  'btoa',
  'crypto',
  'Blob',
  'Buffer',
  'process',
  'structuredClone',
  'Intl',
];
const GOOGLE = [
  'SpreadsheetApp',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'CacheService',
  'Session',
  'Utilities',
  'MailApp',
  'ScriptApp',
  'Sheets',
  'Drive',
  'DriveApp',
  'Calendar',
  'CardService',
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.workspace/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['test/**'], rules: { 'max-lines': ['error', 400], 'max-lines-per-function': 'off' } },
  {
    files: ['sidebar/**', 'local/serve/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 60 }] },
  },
  {
    files: ['src/hub/**', 'src/views/**', 'src/store/**', 'src/actions/**', 'src/jobs/**', 'src/card*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...BARE_REALM.map((name) => ({
          name,
          message: 'Apps Script has no such global (docs/google.md §7).',
        })),
        ...GOOGLE.map((name) => ({
          name,
          message: 'Only src/google may speak to Google (docs/architecture.md).',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes from the Clock port.' },
        { object: 'Math', property: 'random', message: 'Ids come from the Ids port.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes from the Clock port.',
        },
      ],
    },
  },
  wall('src/hub', ['/(store|actions|views|jobs|google)/', '/ports$', '^[^.]'], 'hub imports only hub.'),
  wall('src/views', ['/(store|actions|jobs|google)/', '/ports$', '^(valibot|preact)'], 'views imports hub.'),
  wall(
    'src/store',
    ['/(actions|jobs|google|views/(?!sheet-view|tone))', '^(valibot|preact)'],
    'store imports ports and hub.',
  ),
  wall('src/actions', ['/(google|jobs)/'], 'actions import hub, views, store and ports.'),
  wall('src/jobs', ['/google/'], 'jobs import hub, views, store, actions and ports.'),
  wall(
    'src/google',
    ['/(hub/(?!time/date|hub-error|health/run)|store|actions|jobs|views)/'],
    'google imports ports only.',
  ),
  wall('local', ['/src/'], 'local knows only the built bundle.'),
);
