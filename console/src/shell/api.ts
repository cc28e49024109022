import { organsContract } from '#modules/organs/contract.ts'
import { connect } from '../api/connect.ts'

/** Organs. */
export const organs = connect('organs', organsContract)
