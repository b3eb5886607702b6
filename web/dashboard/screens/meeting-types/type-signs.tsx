/** Signs of what can be done with a meeting type. */
import { Sign } from '../../../ui/icons.tsx'

export const CopySign = () => <Sign lines={['M7.5 7.5h9v9h-9Z', 'M12.5 7.5v-4h-9v9h4']} />
export const OpenSign = () => (
  <Sign lines={['M11.5 3.5h5v5', 'm16.5 3.5-8 8', 'M14 11.5v5H3.5V6h5']} />
)
export const DuplicateSign = () => (
  <Sign lines={['M4 3.5h8.5l3.5 3.5v9.5H4Z', 'M10 8.25v5.5M7.25 11h5.5']} />
)
export const DeleteSign = () => (
  <Sign
    lines={['M4 5.5h12', 'M8 5.5v-2h4v2', 'M5.5 5.5l.75 11h7.5l.75-11', 'M8.5 8.5v5M11.5 8.5v5']}
  />
)
export const FairnessSign = () => (
  <Sign lines={['M3.5 16.5h13', 'M5.5 13.5v-4M10 13.5v-9M14.5 13.5v-6']} />
)
export const UpSign = () => <Sign width={1.75} lines={['m5 12 5-5 5 5']} />
export const DownSign = () => <Sign width={1.75} lines={['m5 8 5 5 5-5']} />
export const PlusSign = () => <Sign width={1.75} lines={['M10 4.5v11M4.5 10h11']} />
