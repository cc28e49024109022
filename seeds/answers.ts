import { approveEntry, proposeEntry } from '#modules/disclosure-log/index.ts'
import { releasedFiles } from '#modules/release/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'

const ORGAN = 'yangqing'

interface Made {
  key: string
  proposedOn: string
  /** When a leader agreed; not yet, when it is missing. */
  agreedOn?: string
  text: { title: string; question: string; answer: string }
}

const ANSWERS: Made[] = [
  {
    key: '2026-01',
    proposedOn: '2026-02-03',
    agreedOn: '2026-02-04',
    text: {
      title: '2025/2026年榨季甘蔗砍运安排',
      question: '2025/2026年榨季洋青镇甘蔗砍运安排。',
      answer:
        '各村按糖厂砍运证的日期进场，雨天顺延；运蔗车辆走主要运蔗道路，不进村道。\n砍运安排表见随答复提供的文件。农业生产服务信息可以公开。',
    },
  },
  {
    key: '2026-05',
    proposedOn: '2026-09-07',
    agreedOn: '2026-09-08',
    text: {
      title: '红土岭村冷链仓储用地的规划用途和建设要求',
      question: '红土岭村农产品冷链仓储用地的村庄规划用途和建设要求。',
      answer:
        '该地块在村庄规划中为仓储用地，容积率不高于1.0，建筑高度不超过12米，须配套污水处理设施。\n经批准的村庄规划信息可以公开，规划条件见随答复提供的文件。',
    },
  },
  {
    key: '2026-03',
    proposedOn: '2026-05-18',
    text: {
      title: '残疾人家庭无障碍改造的项目和造价',
      question: '镇残疾人家庭无障碍改造的改造项目和造价。',
      answer:
        '改造项目有坡道和扶手、卫生间改造、闪光门铃等，单项造价见随答复提供的文件。\n可以识别个人和残疾状况的内容不予公开，文件中已经遮盖。',
    },
  },
]

/** Answers that others need too: two public, one waiting for a second person. */
export function answerHappenings(cast: Cast, idOf: (key: string) => string): Happens[] {
  return ANSWERS.flatMap(({ key, proposedOn, agreedOn, text }) => {
    const at = instant(proposedOn, '10:30')
    const propose = async () => {
      const officer = cast.as('disclosure-officer', ORGAN, at)
      const on = { organ: ORGAN, id: idOf(key) }
      const files = (await releasedFiles.list(officer, ORGAN, on.id)).filter(
        ({ name }) => !/\.pdf$/.test(name),
      )
      const chosen = files.map(({ id }) => id)
      await proposeEntry(officer, { ...on, key: `seed-answer-${key}`, text, files: chosen })
    }
    const proposed: Happens = { at, what: `${key} 提出公开答复`, run: propose }
    if (!agreedOn) return [proposed]
    const when = instant(agreedOn, '09:40')
    const agree = async () => {
      const on = { organ: ORGAN, id: idOf(key), key: `seed-answer-${key}-agreed` }
      await approveEntry(cast.as('leader', ORGAN, when), on)
    }
    return [proposed, { at: when, what: `${key} 同意公开答复`, run: agree }]
  })
}
