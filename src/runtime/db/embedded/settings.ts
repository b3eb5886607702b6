/**
 * What the server is told on its command line. That outranks `postgresql.conf`, where everything
 * not named here can still be set.
 */
const SETTINGS: Record<string, string> = {
  // The socket is the only way in.
  listen_addresses: '',
  port: '5432',
  max_connections: '60',
  shared_buffers: '96MB',
  fsync: 'on',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Standard error, which we read; without values of rows or texts of statements.
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '',
  log_min_messages: 'warning',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  // Statements are short: neither pays, and parallel ones need more shared memory than a
  // container has by default.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  // No helper processes: the page cache answers reads, and nothing is replicated.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  max_wal_size: '512MB',
}

/** Settings that only later versions than the oldest accepted one know. */
const SINCE_MAJOR: Record<string, number> = { io_method: 18 }

/** The arguments, for a socket in `socketDir`; `extra` is added or replaces. */
export function settingArguments(options: {
  major: number
  socketDir: string
  extra?: Record<string, string> | undefined
}): string[] {
  const { major, socketDir, extra } = options
  // The value is a list, whose items may be quoted.
  const unix_socket_directories = `"${socketDir.replaceAll('"', '""')}"`
  const settings = { ...SETTINGS, unix_socket_directories, ...extra }
  return Object.entries(settings)
    .filter(([name]) => (SINCE_MAJOR[name] ?? 0) <= major)
    .flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
