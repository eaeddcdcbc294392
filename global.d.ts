/** Imported for what it does to the build; it gives nothing. */
declare module '*.scss' {}
declare module '*.png' {
  const path: string
  export default path
}
