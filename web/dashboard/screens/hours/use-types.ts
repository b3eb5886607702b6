import { answered } from '../../api.ts'
import { useRead } from '../../reads.ts'
import { usePlace } from './use-place.ts'

/** The meeting types of whoever is looked at. */
export function useTypes() {
  const { api, userId } = usePlace()
  return useRead(['meeting-types', 'of', userId], () => answered(api.listMeetingTypes()))
}
