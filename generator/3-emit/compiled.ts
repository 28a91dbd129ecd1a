/** A template as code, as the one thing that the runtime of Handlebars has to be given. */
export type Compiled = object

/**
 * Our own templates as code, by their texts, so that a run need neither load a compiler nor compile. `bundle.js` puts
 * them in; the program file by file has none, and compiles them all.
 */
export const compiled: ReadonlyMap<string, Compiled> = new Map()
