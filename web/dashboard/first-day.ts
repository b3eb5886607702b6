/** On which day the reader's week begins: 1 is Monday. */
type Weeks = { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } }

/** Monday, where the browser does not know (ISO 8601). */
export function firstDayOf(tag: string): number {
  const locale: Weeks = new Intl.Locale(tag)
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}
