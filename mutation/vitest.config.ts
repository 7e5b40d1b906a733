import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const near = /\/src\/domain\//

/** The tests beside the core come first: a change they notice stops there, and the slower ones are not run. */
class NearestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (near.test(moduleId) ? 0 : 1)
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1)))
  }
}

export default defineConfig({
  test: {
    pool: 'forks',
    include: [
      'src/domain/**/*.test.ts',
      'test/examples/**/*.test.ts',
      'src/registry/read/certificate-file.test.ts',
      'src/application/**/*.test.ts',
      'src/solver/find-allotment.test.ts',
    ],
    setupFiles: ['mutation/fixed-chance.ts'],
    sequence: { sequencer: NearestFirst },
    testTimeout: 60_000,
  },
})
