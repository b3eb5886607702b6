/** Runs before each test file, in every worker. */
import { afterAll } from 'vitest'
import { undoAll } from './after-file.ts'

afterAll(undoAll)
