/** Styles that a screen brings along; the build puts them beside it. */
declare module '*.css'
