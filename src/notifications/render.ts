/** A mail's content as HTML and as text. Every text is escaped, every style inline. Pure. */

export type Fact = { label: string; value: string }
export type Button = { text: string; href: string }
export type Colors = { accent: string; onAccent: string }

export type Content = {
  /** BCP 47 */
  language: string
  title: string
  paragraphs: readonly string[]
  meeting: { name: string; date: string; time: string; zone: string } | null
  /** All of several meetings; href null: it leads nowhere. */
  dates: { label: string; items: readonly { text: string; href: string | null }[] } | null
  facts: readonly Fact[]
  /** The first is what to do. */
  buttons: readonly Button[]
  /** Why it was sent. */
  footer: string
  /** A link that is there for whoever looks for it. */
  quiet: Button | null
}

export type Look = {
  company: { name: string; logoUrl: string | null }
  colors: Record<'light' | 'dark', Colors>
}

export function textOf(content: Content, { company }: Look): string {
  const { title, paragraphs, meeting, dates, facts, buttons, footer, quiet } = content
  const parts = [
    title,
    ...paragraphs,
    meeting && [meeting.name, meeting.date, `${meeting.time} (${meeting.zone})`].join('\n'),
    dates && [`${dates.label}:`, ...dates.items.map(dateText)].join('\n'),
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...buttons.map(({ text, href }) => `${text}:\n${href}`),
    `-- \n${company.name}\n${footer}`,
    quiet && `${quiet.text}: ${quiet.href}`,
  ]
  return `${parts.filter(part => part).join('\n\n')}\n`
}

const dateText = ({ text, href }: { text: string; href: string | null }): string =>
  href === null ? `- ${text}` : `- ${text}\n  ${href}`

const FONT =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif"
const INK = '#191f28'
const MUTED = '#5d6570'
const LINE = '#e2e0db'
const ROUND = 'border-radius:8px'
const CARD = `padding:24px;background:#fff;border:1px solid ${LINE};border-radius:12px`

/** What a line of text looks like, and by which class a dark scheme finds it. */
const type = (px: number, weight: 400 | 600, color: string, margin = '0') =>
  `margin:${margin};${FONT};font-size:${px}px;line-height:1.5;font-weight:${weight};color:${color}`
const STYLES = {
  brand: type(14, 600, MUTED, '0 0 24px'),
  title: type(20, 600, INK, '0 0 8px'),
  text: type(16, 400, INK, '0 0 16px'),
  name: type(16, 600, INK),
  date: type(20, 600, INK),
  time: type(28, 600, INK),
  fact: type(16, 400, INK, '0 0 4px'),
  small: type(14, 400, MUTED),
}
type Style = keyof typeof STYLES

const isMuted = (style: Style): boolean => style === 'brand' || style === 'small'

function line(style: Style, html: string, tag: 'p' | 'h1' = 'p'): string {
  const className = isMuted(style) ? 'muted' : 'ink'
  return `<${tag} class="${className}" style="${STYLES[style]}">${html}</${tag}>`
}

/** Clients that know the scheme of their reader turn the colours; all others stay light. */
const dark = ({ accent, onAccent }: Colors): string => `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#12161c!important}
.card{background:#1a1f27!important;border-color:#323945!important}
.ink{color:#ecebe7!important}.muted{color:#a4abb6!important}
.line{border-color:#323945!important}.accent{color:${accent}!important}
.button{background:${accent}!important;color:${onAccent}!important;border-color:${accent}!important}
.second{background:transparent!important;color:${accent}!important}
}`

/** One column of 560 px, of tables: what every client lays out alike. */
export function htmlOf(content: Content, look: Look): string {
  const { light } = look.colors
  const { title, paragraphs, buttons, footer, quiet, facts } = content
  const card = [
    line('brand', brand(look)),
    line('title', escaped(title), 'h1'),
    ...paragraphs.map(part => line('text', withBreaks(part))),
    meetingHtml(content),
    datesHtml(content, light),
    factsHtml(facts),
    ...buttons.map((button, at) => buttonHtml(button, light, at === 0)),
  ]
  const below = [
    line('small', escaped(look.company.name)),
    line('small', escaped(footer)),
    quiet && line('small', link(quiet, 'muted', `color:${MUTED}`)),
  ]
  return `<!doctype html>
<html lang="${escaped(content.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(title)}</title>
<style>${dark(look.colors.dark)}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f8f7f4">
${table('page', 'background:#f8f7f4', 100)}
<tr><td align="center" style="padding:24px 12px">
${table('column', 'max-width:560px', 100)}
<tr><td class="card" style="${CARD}">
${card.filter(part => part).join('\n')}
</td></tr>
<tr><td style="padding:16px 24px">
${below.filter(part => part).join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

const table = (className: string, style: string, percent: number): string =>
  [
    `<table role="presentation" class="${className}" width="${percent}%"`,
    ` cellpadding="0" cellspacing="0" style="width:${percent}%;${style}">`,
  ].join('')

function brand({ company: { name, logoUrl } }: Look): string {
  if (logoUrl === null) return escaped(name)
  const style = 'height:32px;max-width:200px;border:0'
  return `<img src="${escaped(logoUrl)}" alt="${escaped(name)}" height="32" style="${style}">`
}

function meetingHtml({ meeting }: Content): string {
  if (!meeting) return ''
  const lines = `border-top:1px solid ${LINE};border-bottom:1px solid ${LINE}`
  return [
    table('when', '', 100),
    `<tr><td class="line" style="padding:16px 0;${lines}">`,
    line('name', escaped(meeting.name)),
    line('date', escaped(meeting.date)),
    line('time', escaped(meeting.time)),
    line('small', escaped(meeting.zone)),
    '</td></tr></table>',
  ].join('\n')
}

const label = (text: string): string =>
  `<span class="muted" style="font-size:14px;color:${MUTED}">${escaped(text)}</span>`

function datesHtml({ dates }: Content, { accent }: Colors): string {
  if (!dates) return ''
  const lines = dates.items.map(({ text, href }) =>
    href === null ? escaped(text) : link({ text, href }, 'accent', `color:${accent}`),
  )
  const list = line('fact', [label(dates.label), ...lines].join('<br>'))
  return `<div style="padding:16px 0 0">${list}</div>`
}

function factsHtml(facts: readonly Fact[]): string {
  const rows = facts.map(one => line('fact', `${label(one.label)}<br>${withBreaks(one.value)}`))
  return rows.length === 0 ? '' : `<div style="padding:16px 0 0">${rows.join('\n')}</div>`
}

/** With its address below, for whoever cannot press it. */
function buttonHtml(button: Button, { accent, onAccent }: Colors, isFirst: boolean): string {
  const fill = isFirst ? `background:${accent};color:${onAccent}` : `color:${accent}`
  const shape = `display:inline-block;padding:10px 20px;${ROUND};border:1px solid ${accent}`
  const text = `${FONT};font-size:16px;line-height:22px;font-weight:600;text-decoration:none`
  const className = isFirst ? 'button' : 'button second'
  const plain = { text: button.href, href: button.href }
  return [
    `<p style="margin:24px 0 4px">${link(button, className, `${shape};${text};${fill}`)}</p>`,
    line('small', link(plain, 'accent', `color:${accent};word-break:break-all`)),
  ].join('\n')
}

const link = ({ text, href }: Button, className: string, style: string): string =>
  `<a class="${className}" style="${style}" href="${escaped(href)}">${escaped(text)}</a>`

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, character => ENTITIES[character] as string)

const withBreaks = (text: string): string => escaped(text).replaceAll(/\r?\n/g, '<br>')
