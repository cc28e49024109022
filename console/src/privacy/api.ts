import { privacyContract } from '#modules/privacy/contract.ts'
import { connect } from '../api/connect.ts'

/** Identities, on record, and how long they are kept. */
export const privacy = connect('privacy', privacyContract)
