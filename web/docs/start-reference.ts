/** Starts the reference with everything off that would speak to another server. */

type Reference = { createApiReference(selector: string, configuration: object): void }

declare const Scalar: Reference

const CSS = `
.light-mode, .dark-mode {
  --scalar-font: var(--font);
  --scalar-font-code: var(--font-code);
  --scalar-background-1: var(--surface-raised);
  --scalar-background-2: var(--surface);
  --scalar-background-3: var(--line);
  --scalar-border-color: var(--line);
  --scalar-color-1: var(--ink);
  --scalar-color-2: var(--ink-muted);
  --scalar-color-3: var(--ink-muted);
  --scalar-color-accent: var(--accent);
  --scalar-radius: 8px;
  --scalar-radius-lg: 12px;
}
`

Scalar.createApiReference('#reference', {
  url: '/openapi.json',
  agent: { disabled: true },
  authentication: { preferredSecurityScheme: 'apiKey' },
  customCss: CSS,
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  documentDownloadType: 'json',
  externalUrls: { dashboardUrl: '', registryUrl: '', proxyUrl: '', apiBaseUrl: '' },
  hideClientButton: true,
  // Colours follow the system, as on every other page.
  hideDarkModeToggle: true,
  mcp: { disabled: true },
  modelsSectionLabel: 'Schemas',
  operationTitleSource: 'summary',
  persistAuth: false,
  proxyUrl: '',
  showDeveloperTools: 'never',
  telemetry: false,
  theme: 'none',
  withDefaultFonts: false,
})

export {}
