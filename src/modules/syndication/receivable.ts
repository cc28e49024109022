import { NotFound, Refusal } from '#kernel/refusal.ts'
import { SENDING_STATUS_NAMES, type Sending, type SendingStatus } from './sending.ts'

const WHAT = '这件报送'

/** The item, when it exists. */
export function existing(sending: Sending | undefined): Sending {
  if (!sending) throw new NotFound(WHAT)
  return sending
}

/** The item, when it was sent to this organ; to any other it does not exist. */
export function sentTo(sending: Sending | undefined, organ: string): Sending {
  if (sending?.target !== organ) throw new NotFound(WHAT)
  return sending
}

/** The item, when it stands where the step can be taken. */
export function standing(sending: Sending, at: readonly SendingStatus[], step: string): Sending {
  if (!at.includes(sending.status))
    throw new Refusal(`这件报送现在是“${SENDING_STATUS_NAMES[sending.status]}”，不能${step}。`, 'conflict')
  if (sending.pending)
    throw new Refusal(`原文已于 ${sending.pending.day} 撤回，这件报送不能再${step}。`, 'conflict')
  return sending
}
