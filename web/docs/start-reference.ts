/** Starts the reference with everything off that would speak to another server. */

type Reference = { createApiReference(selector: string, configuration: object): void }

declare const Scalar: Reference

const CSS = `
.light-mode, .dark-mode {
  --scalar-font: var(--font);
  --scalar-font-code: var(--font-code);
  --scalar-color-accent: var(--accent);
  --scalar-radius: 8px;
  --scalar-radius-lg: 12px;
}
`

Scalar.createApiReference('#reference', {
  url: '/openapi.json',
  agent: { disabled: true },
  customCss: CSS,
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  documentDownloadType: 'json',
  externalUrls: { dashboardUrl: '', registryUrl: '', proxyUrl: '', apiBaseUrl: '' },
  hideClientButton: true,
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
