import { deskContract } from '#modules/desk/contract.ts'
import { connect } from '../api/connect.ts'

/** The desk. */
export const desk = connect('desk', deskContract)
