// What the build makes: modules, and the version of package.json.
declare const SURPRISAL_VERSION: string;
declare module '#worker' {
  const source: string;
  export default source;
}
declare module '#shared' {
  const values: readonly unknown[];
  export default values;
}
declare module '#later-styles' {
  const css: string;
  export default css;
}
declare module '#packed-wasm' {
  const base64: string;
  export default base64;
}
declare module '#wasm' {
  const createEngine: typeof import('../../wasm/engine.d.ts').default;
  export default createEngine;
}
