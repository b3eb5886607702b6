/** The part of `after` that is not as in `before`: what the API is sent, and logs. Pure. */
export function changesOf<T extends object>(before: T, after: T): Partial<T> {
  const isSame = (name: keyof T) => JSON.stringify(before[name]) === JSON.stringify(after[name])
  const changed = Object.entries(after).filter(([name]) => !isSame(name as keyof T))
  return Object.fromEntries(changed) as Partial<T>
}

export const isEmpty = (changes: object): boolean => Object.keys(changes).length === 0
