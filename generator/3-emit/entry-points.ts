/**
 * Files of the runtime that callers import themselves, by the name of the package's export. No page calls them, so
 * that who does not import them does not have them.
 */
export const entryPoints: Readonly<Record<string, string>> = { './formats': 'runtime/formats.ts' }
