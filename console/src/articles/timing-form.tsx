import { publicationContract } from '#modules/articles/contract.ts'
import { connect } from '../api/connect.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, MomentField } from '../forms/fields.tsx'
import { typedMoment } from '../page/moment.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Article } from './api.ts'

const publication = connect('publication', publicationContract)

interface Values {
  publishAt?: string
  embargoUntil?: string
  publicityFrom?: string
  publicityTo?: string
  reviewBy?: string
}

/** Sets the times of an article; what is left empty is not set. */
export function TimingForm({ article, close }: { article: Article; close: () => void }) {
  const { organ } = useOrgan()
  const { publishAt, embargoUntil, publicity, reviewBy } = article.timing
  const approved = article.status === 'approved'
  return (
    <CommandForm<Values, unknown>
      initial={{
        publishAt: typedMoment(publishAt),
        embargoUntil: typedMoment(embargoUntil),
        publicityFrom: publicity?.from ?? '',
        publicityTo: publicity?.to ?? '',
        reviewBy: reviewBy ?? '',
      }}
      run={(values, key) => publication.call.setTiming({ organ: organ.id, id: article.id, key, ...values })}
      done="已安排。"
      after={close}
      submit="保存安排"
    >
      {approved && (
        <MomentField
          name="publishAt"
          label="定时发布"
          optional
          help="到时自动发布；之前稿件有改动就作废。程序停机错过的，恢复后补发。"
        />
      )}
      <MomentField name="embargoUntil" label="解禁时间" optional help="在这之前谁也不能发布。" />
      <div className="pair">
        <DayField name="publicityFrom" label="公示期第一天" optional />
        <DayField
          name="publicityTo"
          label="公示期最后一天"
          optional
          help="过了这一天，网页自动标明已结束。"
        />
      </div>
      <DayField name="reviewBy" label="到期复查" optional help="到期前出现在工作台“快到期的”里。" />
    </CommandForm>
  )
}
