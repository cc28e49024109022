import { Node } from '@tiptap/core'
import { type BodyFiles, shownAddress } from './body-files.ts'

/** A picture of the text: one of the edition's own files, with the words that stand for it. */
export function pictureNode(files: () => BodyFiles) {
  return Node.create({
    name: 'picture',
    inline: true,
    group: 'inline',
    draggable: true,
    addAttributes: () => ({ src: { default: '' }, alt: { default: '' } }),
    parseHTML: () => [{ tag: 'img[src]' }],
    renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
    addNodeView:
      () =>
      ({ node }) => {
        const frame = document.createElement('span')
        frame.className = 'picture'
        const source = String(node.attrs['src'])
        const alt = String(node.attrs['alt'])
        const address = shownAddress(files(), source)
        if (address) {
          const image = document.createElement('img')
          image.src = address
          image.alt = alt
          frame.append(image)
        }
        const says = document.createElement('span')
        says.className = alt ? 'picture-alt' : 'picture-alt picture-alt-missing'
        says.textContent = source.startsWith('waiting:')
          ? '图片正在上传……'
          : alt || '没有文字说明，选中后补上'
        frame.append(says)
        return { dom: frame }
      },
  })
}
