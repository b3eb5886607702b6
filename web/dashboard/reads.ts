/** What was read of the API: kept, shared, and read again when it may have changed. */
import {
  QueryClient,
  type QueryKey,
  QueryObserver,
  type QueryObserverOptions,
  type QueryObserverResult,
} from '@tanstack/query-core'
import { useEffect, useReducer, useState } from 'preact/hooks'
import { Refused } from './api.ts'

export const SESSION_KEY = ['session'] as const

const MOST_TRIES = 3

const isWorthAnotherTry = (tries: number, error: Error): boolean =>
  tries < MOST_TRIES - 1 && (!(error instanceof Refused) || error.status === 0)

export const reads = new QueryClient({
  defaultOptions: {
    // That nobody is there is said at once, not waited for until somebody is.
    queries: { staleTime: 5_000, retry: isWorthAnotherTry, networkMode: 'always' },
  },
})

export type Read<T> = QueryObserverResult<T, Refused>
type More<T> = Omit<QueryObserverOptions<T, Refused>, 'queryKey' | 'queryFn'>

/**
 * What `read` resolves with, under `key`: the first words of a key say what it is of, so that
 * `changed` finds it. `more`: `enabled`, `placeholderData`, `refetchInterval` and the like.
 */
export function useRead<T>(key: QueryKey, read: () => Promise<T>, more: More<T> = {}): Read<T> {
  const options = reads.defaultQueryOptions({ ...more, queryKey: key, queryFn: read })
  const [observer] = useState(() => new QueryObserver<T, Refused>(reads, options as never))
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => observer.subscribe(() => drawAgain(undefined)), [observer])
  useEffect(() => observer.setOptions(options as never))
  return observer.getOptimisticResult(options as never)
}

/** Whatever was read under these first words is out of date. */
export const changed = (...key: QueryKey): Promise<void> =>
  reads.invalidateQueries({ queryKey: key })
