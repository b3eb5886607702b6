import { useEffect, useState } from 'preact/hooks'
import type { Preview, PreviewProps } from './preview.tsx'
import './preview.css'

/** The preview brings the booking page along, with its styles: it is loaded once it is seen. */
export function PreviewPlace(props: PreviewProps) {
  const [Loaded, setLoaded] = useState<typeof Preview | null>(null)
  useEffect(() => {
    void import('./preview.tsx').then(made => setLoaded(() => made.Preview))
  }, [])
  return Loaded && <Loaded {...props} />
}
