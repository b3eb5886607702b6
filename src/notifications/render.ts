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
  const { title, paragraphs, meeting, facts, buttons, footer, quiet } = content
  const parts = [
    title,
    ...paragraphs,
    meeting && [meeting.name, meeting.date, `${meeting.time} (${meeting.zone})`].join('\n'),
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...buttons.map(({ text, href }) => `${text}:\n${href}`),
    `-- \n${company.name}\n${footer}`,
    quiet && `${quiet.text}: ${quiet.href}`,
  ]
  return `${parts.filter(part => part).join('\n\n')}\n`
}

const FONT =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif"
const INK = '#191f28'
const MUTED = '#5d6570'
const TEXT = `margin:0 0 16px;${FONT};font-size:16px;line-height:1.5;color:${INK}`
const SMALL = `margin:0;${FONT};font-size:14px;line-height:1.5;color:${MUTED}`

/** Clients that know the scheme of their reader turn the colours; all others stay light. */
const dark = ({ accent, onAccent }: Colors): string => `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#12161c!important}.card{background:#1a1f27!important;border-color:#323945!important}
.ink{color:#ecebe7!important}.muted{color:#a4abb6!important}.line{border-color:#323945!important}
.accent{color:${accent}!important}.button{background:${accent}!important;color:${onAccent}!important;
border-color:${accent}!important}.second{background:transparent!important;color:${accent}!important}
}`

export function htmlOf(content: Content, look: Look): string {
  const { light } = look.colors
  const { title, paragraphs, buttons, footer, quiet } = content
  const body = [
    brand(look),
    `<h1 class="ink" style="margin:0 0 8px;${FONT};font-size:20px;line-height:1.2;font-weight:600;color:${INK}">${escaped(title)}</h1>`,
    ...paragraphs.map(part => `<p class="ink" style="${TEXT}">${lines(part)}</p>`),
    meetingHtml(content),
    factsHtml(content.facts),
    ...buttons.map((button, at) => buttonHtml(button, light, at === 0)),
  ].join('\n')
  const end = [
    `<p class="muted" style="${SMALL}">${escaped(look.company.name)}</p>`,
    `<p class="muted" style="${SMALL}">${escaped(footer)}</p>`,
    quiet &&
      `<p class="muted" style="${SMALL}"><a class="muted" style="color:${MUTED}" href="${escaped(quiet.href)}">${escaped(quiet.text)}</a></p>`,
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
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f8f7f4"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" style="width:100%;max-width:560px">
<tr><td class="card" style="padding:24px;background:#ffffff;border:1px solid #e2e0db;border-radius:12px">
${body}
</td></tr>
<tr><td style="padding:16px 24px">
${end.filter(part => part).join('\n')}
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
}

function brand({ company: { name, logoUrl } }: Look): string {
  const shown = logoUrl
    ? `<img src="${escaped(logoUrl)}" alt="${escaped(name)}" height="32" style="height:32px;max-width:200px;border:0">`
    : escaped(name)
  return `<p class="muted" style="margin:0 0 24px;${FONT};font-size:14px;font-weight:600;color:${MUTED}">${shown}</p>`
}

function meetingHtml({ meeting }: Content): string {
  if (!meeting) return ''
  const row = (className: string, style: string, text: string) =>
    `<p class="${className}" style="margin:0;${FONT};${style}">${escaped(text)}</p>`
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="line" style="padding:16px 0;border-top:1px solid #e2e0db;border-bottom:1px solid #e2e0db">
${row('ink', `font-size:16px;line-height:1.5;font-weight:600;color:${INK}`, meeting.name)}
${row('ink', `font-size:20px;line-height:1.4;font-weight:600;color:${INK}`, meeting.date)}
${row('ink', `font-size:28px;line-height:1.3;font-weight:600;color:${INK}`, meeting.time)}
${row('muted', `font-size:14px;line-height:1.5;color:${MUTED}`, meeting.zone)}
</td></tr></table>`
}

function factsHtml(facts: readonly Fact[]): string {
  const row = ({ label, value }: Fact) =>
    `<p class="ink" style="margin:0 0 4px;${FONT};font-size:16px;line-height:1.5;color:${INK}"><span class="muted" style="color:${MUTED}">${escaped(label)}</span><br>${lines(value)}</p>`
  return facts.length === 0 ? '' : `<div style="padding:16px 0 0">${facts.map(row).join('\n')}</div>`
}

/** With its address below, for whoever cannot press it. */
function buttonHtml({ text, href }: Button, colors: Colors, isFirst: boolean): string {
  const { accent, onAccent } = colors
  const fill = isFirst ? `background:${accent};color:${onAccent}` : `color:${accent}`
  const className = isFirst ? 'button' : 'button second'
  return `<p style="margin:24px 0 4px"><a class="${className}" href="${escaped(href)}" style="display:inline-block;padding:11px 20px;border:1px solid ${accent};border-radius:8px;${FONT};font-size:16px;line-height:20px;font-weight:600;text-decoration:none;${fill}">${escaped(text)}</a></p>
<p class="muted" style="${SMALL};word-break:break-all"><a class="accent" style="color:${accent}" href="${escaped(href)}">${escaped(href)}</a></p>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, character => ENTITIES[character] as string)

const lines = (text: string): string => escaped(text).replaceAll(/\r?\n/g, '<br>')
