import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import typescript from 'typescript-eslint'
import { importsOneWay } from './scripts/lint/importsOneWay.mjs'
import { oneCount } from './scripts/lint/oneCount.mjs'

const forumDesk = { rules: { 'imports-one-way': importsOneWay, 'one-count': oneCount } }

export default typescript.config(
  { ignores: ['node_modules', 'out', 'dist', 'demo-out', 'test-results', 'test/judges/parts', '**/*.cjs'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', '*.config.mts'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['core', 'node', 'cli', 'preload', 'web', 'test'].map((name) => `tsconfig.${name}.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A number is always meant as it is printed; everything else still has to be made text by hand.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // `void name` says that a value is left out on purpose.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'forum-desk': forumDesk },
    rules: { 'forum-desk/imports-one-way': 'error' },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}', 'src/main/documents/**/*.ts', 'src/main/exchange/**/*.ts', 'src/main/electron/**/*.ts'],
    plugins: { 'forum-desk': forumDesk },
    rules: { 'forum-desk/one-count': 'error' },
  },
  { files: ['src/renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['scripts/**/*.mjs', '*.mjs', 'test/**/*.mjs'],
    languageOptions: { globals: globals.node },
    extends: [typescript.configs.base],
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error', eqeqeq: 'error' },
  },
)
