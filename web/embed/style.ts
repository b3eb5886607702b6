/** How what stands around a frame looks. Lives in shadow roots, as a sheet made by script. */

/** Of the pages' own tokens, what is needed here: light and dark. */
export const TOKENS = {
  surface: ['#f8f7f4', '#12161c'],
  'surface-raised': ['#fff', '#1a1f27'],
  ink: ['#191f28', '#ecebe7'],
  'ink-muted': ['#5d6570', '#a4abb6'],
  line: ['#e2e0db', '#323945'],
  accent: ['#006070', '#6cc9dc'],
  'accent-strong': ['#004856', '#9adeec'],
  'on-accent': ['#fff', '#07191e'],
} as const

/** What a site may set instead, by the token that it stands for. */
const OVERRIDES: Readonly<Record<string, string>> = {
  surface: 'bg',
  'surface-raised': 'bg',
  ink: 'text',
  'ink-muted': 'text-muted',
  line: 'border',
  accent: 'brand',
  'accent-strong': 'brand-hover',
  'on-accent': 'brand-text',
}

const tokens = Object.entries(TOKENS)
  .map(([name, [light, dark]]) => {
    const value = `light-dark(${light},${dark})`
    return `--${name}:var(--mg-${OVERRIDES[name]},${value})`
  })
  .join(';')

const TEXT = `
:host{all:initial;display:block;color-scheme:light dark;${tokens}}
:host([data-scheme=light]){color-scheme:light}
:host([data-scheme=dark]){color-scheme:dark}
*{box-sizing:border-box}
[hidden]{display:none!important}
button,p,a{font:400 16px/1.5 var(--mg-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",
"Liberation Sans",sans-serif)}
button{cursor:pointer}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:8px}
svg,img{width:20px;height:20px;flex:none}
svg{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}

.place{position:relative;width:100%;height:100%;min-height:inherit}
iframe,::slotted(iframe){display:block;width:100%;height:100%;border:0;
transition:opacity 120ms ease-out}
.waiting iframe,.waiting ::slotted(iframe){opacity:0}
.debug iframe,.debug ::slotted(iframe){outline:2px solid green}
.blank{position:absolute;inset:0;border-radius:12px;background:var(--surface);pointer-events:none;
animation:appear 120ms ease-out 300ms backwards}
.notice{margin:0;padding:16px;color:var(--ink);background:var(--surface);
border:1px solid var(--line);border-radius:var(--mg-radius,12px)}
.notice a{display:inline-block;padding:10px 0}

dialog{position:fixed;inset:0;margin:auto;padding:0;border:1px solid var(--line);
color:var(--ink);background:var(--surface-raised);overflow:hidden}
dialog[open]{display:flex;flex-direction:column;animation:appear 120ms ease-out}
dialog::backdrop{background:var(--mg-bg-overlay,oklch(0.2 0.01 250/0.5))}
.modal{width:min(1000px,100vw - 32px);max-width:none;height:fit-content;
max-height:calc(100dvh - 32px);border-radius:var(--mg-radius,12px);
box-shadow:var(--mg-shadow,0 8px 32px oklch(0 0 0/0.2))}
.modal .place{height:var(--height,700px);min-height:0;flex:0 1 auto}
.modal .place,.sidebar .place{display:flex;flex-direction:column}
.place>iframe{flex:1;min-height:0}
dialog .blank,dialog .notice{border-radius:0}
.sidebar{width:var(--width,420px);max-width:100vw;height:100dvh;max-height:none}
.sidebar .place{flex:1;height:auto;min-height:0}
.right{margin-right:0;border-width:0 0 0 1px}
.left{margin-left:0;border-width:0 1px 0 0}
.bar{display:flex;flex:none;justify-content:flex-end;border-bottom:1px solid var(--line)}
.close{display:grid;place-items:center;width:44px;height:44px;padding:0;border:0;
border-radius:8px;color:var(--ink-muted);background:none}
.close:hover{color:var(--ink)}
.close:focus-visible{outline-offset:-2px}

.floating{position:fixed;z-index:2147483000;display:flex;align-items:center;gap:8px;
min-width:44px;min-height:44px;padding:10px 16px;border:0;border-radius:var(--mg-radius,8px);
color:var(--button-text,var(--on-accent));background:var(--button,var(--accent));
box-shadow:var(--mg-shadow,0 2px 12px oklch(0 0 0/0.2))}
.floating:hover{background:var(--button,var(--accent-strong))}
.top{top:16px}
.middle{top:50%;translate:0 -50%}
.bottom{bottom:calc(16px + env(safe-area-inset-bottom,0px))}
.at-left{left:16px}
.at-center{left:50%;translate:-50% 0}
.middle.at-center{translate:-50% -50%}
.at-right{right:16px}

@media(max-width:640px){
.modal{width:100vw;height:100dvh;max-height:none;border:0;border-radius:0}
.modal .place{flex:1}
.modal .place,.sidebar .place{display:flex;flex-direction:column}
.place>iframe{flex:1;min-height:0}
dialog .blank,dialog .notice{border-radius:0}
.sidebar{width:100vw;border:0}
}
@media(prefers-reduced-motion:no-preference){
.pulse{animation:pulse 1.6s ease-in-out 3}
.bounce{animation:bounce 1.2s ease-in-out 3}
.slide-in{animation:slide-in 240ms ease-out}
}
@media(prefers-reduced-motion:reduce){*,::slotted(iframe){animation:none!important;
transition:none!important}}
@media print{.floating{display:none}}
@media(forced-colors:active){.floating,dialog{border:1px solid}}
@keyframes appear{from{opacity:0}}
@keyframes pulse{50%{scale:1.05}}
@keyframes bounce{50%{transform:translateY(-6px)}}
@keyframes slide-in{from{opacity:0;transform:translateY(24px)}}
`

let sheet: CSSStyleSheet | null = null

export function styleSheets(): CSSStyleSheet[] {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(TEXT)
  }
  return [sheet]
}
