export {
  accountTrail,
  giveRole,
  listAccounts,
  openAccount,
  setDisabled,
  setPassword,
  takeRole,
} from './accounts.ts'
export { type Actor, RESIDENT, SYSTEM } from './actor.ts'
export {
  confirmSecondFactor,
  dropSecondFactor,
  passwordOf,
  proposeSecondFactor,
  type Session,
  sessionOf,
  signIn,
  signOut,
} from './sessions.ts'
export { deleteExpiredSessions, namesOf } from './store.ts'
