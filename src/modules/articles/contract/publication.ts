import { z } from 'zod'
import { line, optionalLine, optionalProse, route } from '#kernel/contract.ts'
import { change, dayOrNothing, done, isDayText, momentText, posted } from './fields.ts'
import { ValiditySchema } from './names.ts'

/** What the console may ask about what is said of live articles. */
export const publicationContract = {
  setValidity: route
    .meta({ permission: 'article.relate' })
    .route(posted('/organs/{organ}/articles/{id}/validity', '标注文件有效性'))
    .input(
      change.extend({
        validity: ValiditySchema,
        since: isDayText,
        /** The index number of the document that changed or repealed it. */
        by: optionalLine('依据文件的索引号', 60),
        note: optionalProse('说明', 300),
      }),
    )
    .output(done),
  setPolicies: route
    .meta({ permission: 'article.relate' })
    .route(posted('/organs/{organ}/articles/{id}/policies', '关联被解读的文件'))
    .input(
      change.extend({
        /** The index numbers of the documents it explains. */
        policies: z.array(line('索引号', 60)).max(20, '最多关联 20 件文件。'),
      }),
    )
    .output(done),
  setTiming: route
    .meta({ permission: 'article.publish' })
    .route(posted('/organs/{organ}/articles/{id}/timing', '安排时间'))
    .input(
      change.extend({
        publishAt: momentText,
        embargoUntil: momentText,
        publicityFrom: dayOrNothing,
        publicityTo: dayOrNothing,
        reviewBy: dayOrNothing,
      }),
    )
    .output(done),
}
