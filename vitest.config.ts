import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'maison', include: ['src/**/*.test.ts', 'test/{house,contracts,examples,journeys}/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'site', include: ['test/site/**/*.test.ts'], globalSetup: ['test/site/start-site.ts'], fileParallelism: false },
      },
    ],
  },
})
