/** Browser tests run in one worker after the rest, see tools/test.mjs. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      {
        tsconfig: {
          ...{
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
        },
        diagnostics: false,
      },
    ],
  },
};
