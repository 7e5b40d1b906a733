import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'

const parserOptions = { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname }

export default tseslint.config(
  { ignores: ['build/', '.svelte-kit/', 'var/', 'node_modules/', 'bench/node_modules/', 'test/fixtures/'] },
  ...svelte.configs.base,
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser, parserOptions } },
  { files: ['**/*.svelte'], languageOptions: { parserOptions: { ...parserOptions, parser: tseslint.parser } } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.js', '**/*.cjs'], rules: { 'prefer-const': 'error', eqeqeq: 'error' } },
)
