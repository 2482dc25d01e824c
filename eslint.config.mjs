import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {ignores: ['dist', 'coverage', 'storybook-static', '!.storybook']},
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-console': ['error', {allow: ['warn', 'error']}],
      'prefer-const': 'error',
      // A leading underscore marks a parameter that only its place needs, as in `override` methods.
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
    },
  },
  {files: ['src/**/*.ts'], ...lit['flat/recommended']},
  {files: ['src/**/*.ts'], ...wc['flat/best-practice']},
  {
    files: ['src/**/*.ts'],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      // LitElement has the methods that this rule asks about.
      'wc/guard-super-call': 'off',
      // WebKit takes a list without bullets for no list unless its role is written.
      'lit-a11y/no-redundant-role': 'off',
      'no-console': ['error', {allow: ['warn']}],
      'no-restricted-syntax': [
        'error',
        {selector: 'ExportDefaultDeclaration', message: 'Named exports only.'},
        {selector: 'TSEnumDeclaration', message: 'A union of strings instead of an enum.'},
        {selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A module instead of a namespace.'},
        {selector: 'TSParameterProperty', message: 'A field instead of a parameter property.'},
        {selector: 'Decorator', message: 'static properties and declare instead of decorators.'},
        {selector: 'PropertyDefinition[accessibility="private"]', message: '#name instead of private.'},
        {selector: 'MethodDefinition[accessibility="private"]', message: '#name instead of private.'},
      ],
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    languageOptions: {globals: globals.mocha},
    rules: {
      // chai's expectations are properties; tests reach into JSON that nobody typed.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      // equal() is typed as if it could be a promise; it is none in a browser.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal'}]},
      ],
      'no-restricted-properties': [
        'error',
        {object: 'describe', property: 'only', message: 'All tests run.'},
        {object: 'it', property: 'only', message: 'All tests run.'},
      ],
      'no-restricted-globals': [
        'error',
        {name: 'setTimeout', message: 'Tests await events, never time.'},
        {name: 'setInterval', message: 'Tests await events, never time.'},
      ],
    },
  },
  {
    files: ['bench/**/*.ts', 'test/**/*.node.test.ts'],
    languageOptions: {globals: globals.node},
    rules: {'no-console': 'off', '@typescript-eslint/no-floating-promises': 'off'},
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {globals: globals.node},
    rules: {'no-console': 'off'},
  },
);
