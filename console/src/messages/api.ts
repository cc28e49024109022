import { useQuery } from '@tanstack/react-query'
import { messagesContract } from '#modules/messages/contract.ts'
import { connect } from '../api/connect.ts'
import { useOrgan } from '../shell/use-organ.ts'

/** Letters to the organ. */
export const messages = connect('messages', messagesContract)

/** A letter as its page shows it. */
export type Message = Awaited<ReturnType<typeof messages.call.get>>

/** A letter as lists show it. */
export type ListedMessage = Awaited<ReturnType<typeof messages.call.list>>['rows'][number]

/** The key of one kind of letter. */
export type MessageKind = ListedMessage['kind']

/** The kinds of letters and the people they may be given to. */
export function useChoices() {
  const { organ } = useOrgan()
  return useQuery(messages.ask.choices.queryOptions({ input: { organ: organ.id }, staleTime: 300_000 }))
}
