export const SHIM = {
  company: { name: '', logoUrl: null, privacyPolicyUrl: null, imprintUrl: null },
  accentColor: null,
  language: null,
  frameOrigins: null,
}
