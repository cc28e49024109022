import { EXTENSION_LIMIT, inForceOn, OGI } from '#law/index.ts'
import { currentRun, withRun } from '../case-state.ts'
import { first, type StepRule, when } from '../step-rule.ts'
import { closed, earlierThan, noCount, tooLate, unregistered, willRestart } from './obstacles.ts'

const BASIS = OGI.cite('33.2')

const extensionApproved: StepRule<'extension-approved'> = {
  label: '批准延期',
  effect: '公开工作机构负责人同意延期，只能一次；告知申请人以后才起作用。',
  basis: BASIS,
  by: 'office',
  obstacle: (state, world) =>
    first(
      closed(state),
      unregistered(state),
      when(state.extension !== null, 'second-extension', '延期只能一次，这件申请已经批准过延期。', BASIS),
      willRestart(state),
      tooLate(state, world, 'extension-too-late', '延期', BASIS),
    ),
  wrong(state, { day, days }) {
    const most = inForceOn(EXTENSION_LIMIT, state.receipt.day)
    return first(
      noCount(days, 'days', BASIS),
      when(days > most.value, 'extension-too-long', `延长最多 ${most.value} 个工作日。`, most.basis, 'days'),
      earlierThan(day, state.receipt.day, '收到之日'),
    )
  },
  apply: (state, { day, days }) => ({ ...state, extension: { days, approved: day, told: null } }),
}

const extensionTold: StepRule<'extension-told'> = {
  label: '告知延期',
  effect: '把延期和理由告知申请人，答复期限自此延长所批准的天数。',
  basis: BASIS,
  by: 'office',
  obstacle: (state, world) =>
    first(
      closed(state),
      when(state.extension === null, 'extension-not-approved', '还没有批准延期。', BASIS),
      when(state.extension?.told != null, 'extension-told-twice', '延期已经告知申请人。', BASIS),
      willRestart(state),
      tooLate(state, world, 'extension-too-late', '延期', BASIS),
    ),
  wrong: (state, { day }) => earlierThan(day, state.extension?.approved ?? day, '批准延期之日', BASIS),
  apply: (state, { day }) =>
    state.extension
      ? withRun(
          { ...state, extension: { ...state.extension, told: day } },
          { extended: state.extension.days },
        )
      : state,
}

const delayTold: StepRule<'delay-told'> = {
  label: '告知延迟答复',
  effect: '申请人的理由合理、期限内办不完的，确定延迟答复的合理期限并告知申请人。',
  basis: OGI.cite('35'),
  by: 'office',
  obstacle: (state, world) =>
    first(
      closed(state),
      when(
        state.reasons?.reasonable !== true,
        'no-accepted-reasons',
        '申请人没有说明过合理的理由，不能延迟答复。',
        OGI.cite('35'),
      ),
      when(currentRun(state).delayed > 0, 'delayed-twice', '已经告知过延迟答复。', OGI.cite('35')),
      willRestart(state),
      tooLate(state, world, 'delay-too-late', '延迟', OGI.cite('35')),
    ),
  wrong: (state, { day, days }) =>
    first(
      noCount(days, 'days', OGI.cite('35')),
      earlierThan(day, state.reasons?.answered ?? day, '收到理由之日'),
    ),
  apply: (state, { days }) => withRun(state, { delayed: days }),
}

/** More time to answer: by approval, or because there is so much. */
export const MORE_TIME = {
  'extension-approved': extensionApproved,
  'extension-told': extensionTold,
  'delay-told': delayTold,
}
