/** Styles that a screen brings along; the build puts them beside it. */
declare module '*.css'

/** Styles as text, for a document of their own. */
declare module '*.css?inline' {
  const text: string
  export default text
}
