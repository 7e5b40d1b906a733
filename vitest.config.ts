import { defineConfig } from 'vitest/config'

/** Tests of the site that start their own, or none: they share nothing with the others, and run beside them. */
const OWN_SITE = ['accounts', 'archives', 'common-base', 'hostile-texts', 'readme', 'registry', 'rush', 'start-and-stop'].map(
  (name) => `test/site/${name}.test.ts`,
)

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
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: OWN_SITE,
          globalSetup: ['test/site/start-site.ts'],
          fileParallelism: false,
        },
      },
      { extends: true, test: { name: 'sites', include: OWN_SITE, fileParallelism: false } },
    ],
  },
})
