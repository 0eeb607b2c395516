// @ts-check
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importRules } from './lint/imports.mjs';
import { houseRules } from './lint/house.mjs';

/** The house rules as lint: what may import what, and what must not be written at all. */
export default tseslint.config(
  { ignores: ['.out/**', 'node_modules/**', 'build/tour/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    plugins: { house: { rules: { imports: importRules, ...houseRules } } },
    // What runs text as code is known by these names.
    languageOptions: { globals: { setTimeout: 'readonly', setInterval: 'readonly', window: 'readonly', globalThis: 'readonly', Function: 'readonly' } },
    rules: {
      'house/imports': 'error',
      'house/autocomplete-off': 'error',
      'house/constant-time': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Trusted Types refuse it, and chart text must never become markup.' },
        { property: 'outerHTML', message: 'Trusted Types refuse it.' },
        { property: 'serialize', object: 'driver', message: 'It gives the decrypted database (plaintext).' },
        { property: 'backup', object: 'driver', message: 'Use VACUUM INTO, which stays encrypted.' },
        { property: 'setCertificateVerifyProc', message: 'Certificate errors are never overridden.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Trusted Types refuse it.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: "Literal[value='certificate-error']", message: 'Certificate errors are never overridden.' },
        { selector: "Property[key.name='rejectUnauthorized']", message: 'Certificate errors are never overridden.' },
        { selector: "CallExpression[callee.name=/^(setTimeout|requestAnimationFrame)$/] MemberExpression[property.name='focus']", message: 'Keys that are typed meanwhile go astray: use showAndFocus, focusShown or drawNow (renderer/ui/show.ts).' },
        { selector: "CallExpression[callee.property.name=/^(setTimeout|requestAnimationFrame)$/] MemberExpression[property.name='focus']", message: 'Keys that are typed meanwhile go astray: use showAndFocus, focusShown or drawNow (renderer/ui/show.ts).' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'eqeqeq': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: { requestAnimationFrame: 'readonly' } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': ['error', { name: 'requestAnimationFrame', message: 'A frame later is too late for the focus: use showAndFocus, focusShown or drawNow (renderer/ui/show.ts). Frames are for painting.' }],
    },
  },
  // What paints, follows a drag or waits until something has settled on the screen.
  {
    files: ['renderer/encounters/reader/*.ts', 'renderer/ui/quiet-selection/*.ts', 'renderer/incidents/report/picturing.ts', 'renderer/desk/guard/held-scrolls.ts', 'renderer/desk/focus.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  // Playwright tells a fixture's needs by its destructured parameter, empty ones included.
  { files: ['tests/e2e/**/*.ts'], rules: { 'no-empty-pattern': 'off' } },
  // Benchmarks and the command line print: that is what they are for.
  { files: ['tests/bench/**/*.ts', 'electron/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['tests/vitest.config.ts', 'tests/playwright.config.ts', 'build/**/*.mjs'], rules: { 'no-restricted-exports': 'off' }, languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', Buffer: 'readonly', AbortController: 'readonly', performance: 'readonly' } } },
  { files: ['build/**/*.{js,cjs}'], languageOptions: { globals: { process: 'readonly', require: 'readonly', module: 'writable', console: 'readonly', URL: 'readonly' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
