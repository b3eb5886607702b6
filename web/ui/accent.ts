export const accentCss = (hex: string): string => `:root{--accent:${hex}}`
