export {
  giveRole,
  listAccounts,
  openAccount,
  setDisabled,
  setPassword,
  takeRole,
} from './accounts.ts'
export { type Actor, RESIDENT, SYSTEM } from './actor.ts'
export { confirmSecondFactor, dropSecondFactor, proposeSecondFactor } from './second-factor.ts'
export {
  passwordOf,
  type Session,
  sessionOf,
  signIn,
  signOut,
} from './sessions.ts'
export { deleteExpiredSessions, namesOf } from './store.ts'
export { accountTrail } from './trail.ts'
export { trailLines } from './trail-lines.ts'
