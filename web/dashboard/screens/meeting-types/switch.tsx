/** On or off, at once. */
type SwitchProps = { isOn: boolean; label: string; onChange: (isOn: boolean) => void }

export const Switch = ({ isOn, label, onChange }: SwitchProps) => (
  <button
    class="switch"
    type="button"
    role="switch"
    aria-checked={isOn}
    aria-label={label}
    onClick={() => onChange(!isOn)}
  >
    <span />
  </button>
)
