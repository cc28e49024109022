export function findBrowser(
  env?: NodeJS.ProcessEnv,
): { path: string; reason?: never } | { path?: never; reason: string }
