/** Bundles the program into `dist/`, unless it is up to date. */
export function buildProgram(): Promise<void>
