export type Environment = Readonly<Record<string, string | undefined>>

/** The environment of this process. The only place that looks at it. */
export function environment(): Environment {
  return process.env
}
