/** Which rules and readers look for personal data. Changes with them, so that what was looked through before can be told. */
export const SCAN_VERSION = '2026.11-2'
