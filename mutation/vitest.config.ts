import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { pool: 'forks', include: ['src/domain/**/*.test.ts', 'test/examples/**/*.test.ts', 'src/registry/read/certificate-file.test.ts', 'src/application/**/*.test.ts'], testTimeout: 60_000 },
})
