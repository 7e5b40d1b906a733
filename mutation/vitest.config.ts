import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { pool: 'forks', include: ['src/domain/**/*.test.ts', 'test/examples/**/*.test.ts'], testTimeout: 60_000 },
})
