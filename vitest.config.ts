/** The end of a test file's name says what it needs; each need is one project. */
import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests of the embedded server have nothing to do with another server. */
const ownServer = ['src/runtime/db/embedded/**', 'test/crash/**']
const elsewhere = ['**/node_modules/**', 'data/**', 'web/dist/**']
const setup = 'test/global-database.ts'
const setupFiles = ['test/each-file.ts']
const globalSetup = existsSync(new URL(setup, import.meta.url)) ? [setup] : []

/** What takes longest begins first: else one worker waits for the other at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('/fuzz.laws.test.ts')
    const [long, others] = [files.filter(isLong), files.filter(file => !isLong(file))]
    return [...long, ...(await super.sort(others))]
  }
}

export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A worker loads the product once for all of its files: most take longer to load than to run.
    isolate: false,
    // What tests commit need not survive a power cut, on whatever server.
    env: { PGOPTIONS: '-c synchronous_commit=off' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...elsewhere, '**/*.db.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: process.env.TEST_DATABASE_URL ? [...elsewhere, ...ownServer] : elsewhere,
          globalSetup,
          setupFiles,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['**/*.e2e.ts'],
          exclude: elsewhere,
          globalSetup,
          setupFiles,
          // As long as the browser waits for anything else.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
