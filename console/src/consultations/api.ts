import { consultationContract } from '#modules/consultation/contract.ts'
import { connect } from '../api/connect.ts'

/** Drafts put before the public. */
export const consultations = connect('consultation', consultationContract)

/** A consultation as listed. */
export type ListedConsultation = Awaited<ReturnType<typeof consultations.call.list>>['rows'][number]

/** A consultation as its page shows it. */
export type OpenConsultation = Awaited<ReturnType<typeof consultations.call.get>>

/** A comment with who sent it. */
export type ListedComment = Awaited<ReturnType<typeof consultations.call.comments>>['rows'][number]
