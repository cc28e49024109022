/** What a typeface is for in an official paper. */
export type FontRole = 'title' | 'body' | 'heading' | 'subheading' | 'table'

interface WantedFont {
  /** The standard's word for the typeface. */
  label: string
  /** Family name inside the typesetter; ours, so that no system font can take its place. */
  family: string
  /** File names (without ending) under which the real typeface is known. */
  files: RegExp
  /** Weight of the built-in typeface that stands in. */
  standIn: 400 | 700
}

/** The typefaces GB/T 9704 asks for, and what stands in when the machine has none. */
export const WANTED_FONTS: Readonly<Record<FontRole, WantedFont>> = {
  title: {
    label: '小标宋',
    family: 'Gongkai Biaosong',
    files: /^(fzxbsjw.*|fzxbsk.*|fzxiaobiaosong.*|方正小标宋.*|小标宋.*)$/i,
    standIn: 700,
  },
  body: {
    label: '仿宋',
    family: 'Gongkai Fangsong',
    files: /^(仿宋.*|simfang|stfangso|stfangsong|fangsong.*|fzfs.*|方正仿宋.*)$/i,
    standIn: 400,
  },
  heading: {
    label: '黑体',
    family: 'Gongkai Heiti',
    files: /^(黑体.*|simhei|stheiti( medium)?|stxihei|fzht.*|方正黑体.*)$/i,
    standIn: 700,
  },
  subheading: {
    label: '楷体',
    family: 'Gongkai Kaiti',
    files: /^(楷体.*|simkai|stkaiti|kaiti.*|fzkt.*|方正楷体.*)$/i,
    standIn: 400,
  },
  table: {
    label: '宋体',
    family: 'Gongkai Songti',
    files: /^(宋体.*|simsun|stsong|songti|fzssk.*|方正书宋.*)$/i,
    standIn: 400,
  },
}

/** Large typefaces opened only for a character that none of the above has. */
export const RARE_FONTS =
  /^(simsun|simsunb|simsunextg|notoserifcjk-regular|notosanscjk-regular|sourcehanserif.*-regular|hanamin[ab]|wqy-.*|uming|stsong|songti)$/i
