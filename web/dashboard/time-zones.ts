import { useContext } from 'preact/hooks'
import { answered, api } from './api.ts'
import { Spoken } from './languages.ts'
import { useRead } from './reads.ts'

const HOUR_MS = 3_600_000

/** The server's zones (the data of browsers may differ), each as far from UTC as it is now. */
export function useTimeZones() {
  const { language } = useContext(Spoken)
  const read = async () =>
    (await answered(api.listTimeZones({ query: { locale: language } }))).timeZones
  // Clocks are changed meanwhile, here and there.
  return useRead(['time-zones', language], read, { staleTime: HOUR_MS })
}
