declare module 'lucide/dist/esm/icons/*.mjs' {
  const drawing: readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number | undefined>>])[]
  export default drawing
}
