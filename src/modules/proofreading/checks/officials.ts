import type { Check } from '../check.ts'
import type { Mark } from '../finding.ts'
import type { Official } from '../knowledge.ts'
import { matchesIn } from '../passage.ts'

const TITLES =
  '党委书记|党委副书记|党委委员|副书记|书记|副镇长|镇长|副县长|县长|副局长|局长|副主任|主任|副主席|主席|人大主席|纪委书记|组织委员|宣传委员|政法委员|统战委员|武装部长|部长|副乡长|乡长|站长|所长|院长'
const NAMED = new RegExp(`(${TITLES})([\\p{Script=Han}]{2,4})`, 'gu')

// A secretary of a village or a head of a bureau is somebody else's.
const ELSEWHERE = /(?:支部|村|社区|省|市|局|公司|学校|医院|中心|协会)[\p{Script=Han}]{0,3}$/u
const isElsewhere = (text: string, at: number) => ELSEWHERE.test(text.slice(Math.max(0, at - 8), at))

const partsOf = (post: string) => post.split(/[、，,；;\s]/).filter((part) => part !== '')
const isOfPost = (title: string, part: string) =>
  part === title || (part.endsWith(title) && !part.endsWith(`副${title}`))

/** Whether somebody of this post may be called so: 镇长 is not 副镇长, 书记 is not 副书记. */
const holds = ({ post }: Official, title: string) => partsOf(post).some((part) => isOfPost(title, part))

const differsByOne = (a: string, b: string) =>
  a.length === b.length && [...a].filter((char, at) => char !== [...b][at]).length === 1

/** Names beside a post that differ from a name of the roster by one character. */
export const officialNames: Check = {
  rule: 'official-name',
  name: '领导姓名',
  severity: 'blocks',
  seesNames: true,
  look({ text }, { officials }) {
    const names = new Set(officials.map((one) => one.name))
    return matchesIn(text, NAMED).flatMap(({ start, match: [, title = '', following = ''] }): Mark[] => {
      if (isElsewhere(text, start)) return []
      const found = officials.find(({ name, ...rest }) => {
        const written = following.slice(0, name.length)
        return holds({ name, ...rest }, title) && !names.has(written) && differsByOne(written, name)
      })
      if (!found) return []
      const at = start + title.length
      const message = `疑似姓名写错，名册中${found.post}是${found.name}`
      return [{ start: at, end: at + found.name.length, suggestion: found.name, message }]
    })
  },
}

/** Names of the roster with a post they do not hold. */
export const officialPosts: Check = {
  rule: 'official-post',
  name: '领导职务',
  severity: 'must-answer',
  seesNames: true,
  look: ({ text }, { officials }) =>
    matchesIn(text, NAMED).flatMap(({ start, match: [, title = '', following = ''] }): Mark[] => {
      const found = officials.find(({ name }) => following.startsWith(name))
      if (
        !found ||
        holds(found, title) ||
        /(?:原|时任|前任|前)$/.test(text.slice(Math.max(0, start - 3), start))
      )
        return []
      const message = `名册中${found.name}的职务是“${found.post}”`
      return [{ start, end: start + title.length, suggestion: found.post, message }]
    }),
}

interface Named {
  start: number
  end: number
  at: number
}

/** Runs of names of the roster that stand side by side in a list. */
function listsOf(text: string, officials: readonly Official[]): Named[][] {
  const named = officials
    .flatMap(({ name }, at) =>
      matchesIn(text, new RegExp(name, 'g')).map(({ start, end }) => ({ start, end, at })),
    )
    .sort((a, b) => a.start - b.start)
  const lists: Named[][] = []
  for (const one of named) {
    const last = lists.at(-1)?.at(-1)
    const between = last ? text.slice(last.end, one.start) : ''
    if (
      last &&
      between.length <= 20 &&
      /^[、，和及]?[^。；：\n，]*$/.test(between) &&
      /[、和及，]/.test(between)
    )
      lists.at(-1)?.push(one)
    else lists.push([one])
  }
  return lists.filter((list) => list.length > 1)
}

/** Names of the roster listed in another order than the organ's own. */
export const officialOrder: Check = {
  rule: 'official-order',
  name: '领导排序',
  severity: 'must-answer',
  seesNames: true,
  look: ({ text }, { officials }) =>
    listsOf(text, officials).flatMap((list): Mark[] => {
      const right = [...new Set(list.map((one) => one.at))].sort((a, b) => a - b)
      const written = [...new Set(list.map((one) => one.at))]
      if (written.every((at, place) => at === right[place])) return []
      const [first, last] = [list[0], list.at(-1)]
      const names = right.map((at) => officials[at]?.name ?? '').join('、')
      if (!first || !last) return []
      return [{ start: first.start, end: last.end, suggestion: names, message: `名册中的顺序是：${names}` }]
    }),
}
