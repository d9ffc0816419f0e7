// Lint: correctness, and the one direction in which the folders may depend on each other.
import tseslint from 'typescript-eslint';


/** Folders of src that a folder must not import from. */
const above = {
  text: ['checks', 'engine', 'analysis', 'share', 'worker', 'document', 'parts', 'figures', 'page'],
  checks: ['analysis', 'share', 'worker', 'document', 'parts', 'figures', 'page'],
  engine: ['checks', 'text', 'analysis', 'share', 'worker', 'document', 'parts', 'figures', 'page'],
  analysis: ['checks', 'share', 'worker', 'document', 'parts', 'figures', 'page'],
  share: ['checks', 'engine', 'worker', 'document', 'parts', 'figures', 'page'],
  worker: ['share', 'document', 'parts', 'figures', 'page'],
  document: ['share', 'parts', 'figures', 'page'],
  parts: ['engine', 'share', 'worker', 'document', 'figures', 'page'],
  figures: ['engine', 'page'],
};

export default tseslint.config(
  { ignores: ['node_modules'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-globals': ['error', 'eval', 'fetch', 'XMLHttpRequest'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
  ...Object.entries(above).map(([folder, forbidden]) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [
        { regex: `^\\.\\./(\\.\\./)*(${forbidden.join('|')})/`, message: 'Dependencies run one way.' },
        ...(folder === 'engine' ? [] : [
          { regex: '(^#wasm$|wasm/)', message: 'Only src/engine knows that there is wasm.' },
        ]),
      ] }],
    },
  })),
);
