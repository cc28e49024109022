import { accountsContract } from '#modules/accounts/contract.ts'
import { connect } from '../api/connect.ts'

/** Signing in and accounts. */
export const accounts = connect('accounts', accountsContract)
