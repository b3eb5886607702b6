/**
 * What a test file made is undone after its last test. Helpers cannot say so with `afterAll`: they
 * are loaded once for all the files that a worker runs.
 */
type Undo = () => unknown

const undos: Undo[] = []

/** In any test or hook, as soon as there is something to undo. */
export function afterFile(undo: Undo): void {
  undos.push(undo)
}

/** Undoes it all, the last first. */
export async function undoAll(): Promise<void> {
  for (let undo = undos.pop(); undo; undo = undos.pop()) await undo()
}
