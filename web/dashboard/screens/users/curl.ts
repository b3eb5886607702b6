/** A request as a command that a shell of any kind takes as it is. Pure. */

/** In single quotes a shell reads nothing into a text but the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** The key is read from the environment: a command that is shown or kept has none in it. */
export function curlOf(method: 'POST', url: string, body: object): string {
  return [
    `curl -X ${method} ${quoted(url)}`,
    '-H "Authorization: Bearer $PUNCTUAL_API_KEY"',
    "-H 'Content-Type: application/json'",
    `-d ${quoted(JSON.stringify(body, null, 2))}`,
  ].join(' \\\n  ')
}
