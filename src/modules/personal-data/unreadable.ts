/** A file that cannot be looked through, and why, in words the sender can act on. Never taken for clean. */
export class Unreadable extends Error {}
