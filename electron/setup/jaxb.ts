/** Where Debian puts JAXB, which Java itself no longer has, and what it stands on. */
export const JAXB: readonly string[] = [
  'jaxb-runtime',
  'jaxb-core',
  'jaxb-impl',
  'txw2',
  'istack-commons-runtime',
  'javax.activation',
  'FastInfoset',
  'stax-ex',
].map((name) => `/usr/share/java/${name}.jar`)
