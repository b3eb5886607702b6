/**
 * Long lists as bytes of JSON. Records that differ in a time of day only are laid down as often as
 * there are some, at once, and the times put in: joining pieces of text costs three times as much.
 */
import { DAY_MIN } from './units.ts'

const SMALL_BYTES = 1 << 16
const LARGE_BYTES = 1 << 22
const COMMA = 0x2c

const encoder = new TextEncoder()
const clocks = encoder.encode(
  Array.from({ length: DAY_MIN }, (_, minute) =>
    [Math.floor(minute / 60), minute % 60].map(part => String(part).padStart(2, '0')).join(':'),
  ).join(''),
)
const CLOCK_BYTES = 'HH:MM'.length

/** One is used again and again, from `begin` to `copy`, by code that does not wait in between. */
export class Sheet {
  #bytes = new Uint8Array(SMALL_BYTES)
  #length = 0

  begin(text: string): void {
    if (this.#bytes.length > LARGE_BYTES) this.#bytes = new Uint8Array(SMALL_BYTES)
    this.#length = 0
    this.put(text)
  }

  /** Appends ASCII; returns where it begins. */
  put(text: string): number {
    return this.lay(text, 1)
  }

  /** Appends a record of ASCII `count` times; returns where the first one begins. */
  lay(record: string, count: number): number {
    const from = this.#length
    const end = from + record.length * count
    this.#reach(end)
    const { written } = encoder.encodeInto(record, this.#bytes.subarray(from, end))
    for (let done = from + written; done < end; done += done - from) {
      this.#bytes.copyWithin(done, from, Math.min(done, from + end - done))
    }
    this.#length = end
    return from
  }

  /** Writes a minute of the day over the `HH:MM` that begins at `at`. */
  clock(at: number, minute: number): void {
    const bytes = this.#bytes
    const from = minute * CLOCK_BYTES
    bytes[at] = clocks[from] as number
    bytes[at + 1] = clocks[from + 1] as number
    bytes[at + 3] = clocks[from + 3] as number
    bytes[at + 4] = clocks[from + 4] as number
  }

  /** Appends what ends a list, in the place of the comma after its last record. */
  endList(text: string): void {
    if (this.#bytes[this.#length - 1] === COMMA) this.#length--
    this.put(text)
  }

  copy(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #reach(length: number): void {
    if (length <= this.#bytes.length) return
    const larger = new Uint8Array(2 * length)
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}
