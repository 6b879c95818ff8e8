/** Types are checked by `npm run types`; here they are only taken away. */
export default {
  testEnvironment: '<rootDir>/tools/jest-environment.mjs',
  // Jest leaves a core unused; on two cores that is half of them, and the whole passes its quarter of an hour.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/tools/sequencer.mjs',
  globalSetup: '<rootDir>/tools/jest-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest-teardown.mjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      {
        tsconfig: {
          isolatedModules: true,
          module: 'CommonJS',
          moduleResolution: 'Node10',
          ignoreDeprecations: '6.0',
          verbatimModuleSyntax: false,
          jsx: 'react-jsx',
          jsxImportSource: 'preact',
          target: 'ES2022',
          esModuleInterop: true,
          resolveJsonModule: true,
          noUncheckedIndexedAccess: true,
          strict: true,
        },
        diagnostics: false,
      },
    ],
  },
};
