const MANY = 20

const named = (character: string): string =>
  `“${character}”（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`

/** No font at hand can print these characters; nothing was made, since a hole in an official paper is worse. */
export class MissingGlyph extends Error {
  readonly characters: string[]

  constructor(characters: string[]) {
    const list = characters.slice(0, MANY).map(named).join('、')
    const more = characters.length > MANY ? `等${characters.length}个字` : ''
    super(`现有字体都没有这些字：${list}${more}。请改用其他写法，或把含有这些字的字体放进字体文件夹后再试。`)
    this.name = 'MissingGlyph'
    this.characters = characters
  }
}
