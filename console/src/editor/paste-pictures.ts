import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type BodyFiles, ownAddress } from './body-files.ts'
import { cleanPasted, type PastedPicture } from './pasted-html.ts'

interface Desk {
  files(): BodyFiles
  /** Says something to the person that they must know. */
  tell(message: string): void
}

const isOurs = (html: string) => html.includes('data-pm-slice')

/** Replaces the picture that waits at `place`; without a name it goes. */
function settle(view: EditorView, place: string, name: string | undefined): void {
  if (view.isDestroyed) return
  view.state.doc.descendants((node, at) => {
    if (node.attrs['src'] !== place) return true
    const change = view.state.tr
    if (name === undefined) change.delete(at, at + node.nodeSize)
    else change.setNodeMarkup(at, undefined, { ...node.attrs, src: ownAddress(name) })
    view.dispatch(change)
    return false
  })
}

async function upload(view: EditorView, desk: Desk, { place, bytes }: PastedPicture): Promise<boolean> {
  const { addPicture } = desk.files()
  const name = await addPicture?.(bytes).catch(() => undefined)
  settle(view, place, name)
  return name !== undefined
}

async function uploadAll(view: EditorView, desk: Desk, pictures: PastedPicture[], lost: number) {
  let missing = lost
  for (const picture of pictures) if (!(await upload(view, desk, picture))) missing += 1
  if (missing > 0) desk.tell(`有 ${missing} 张图片没有带过来，请用“插入图片”逐张上传。`)
}

function insertPictures(view: EditorView, pictures: PastedPicture[]): void {
  const { picture } = view.state.schema.nodes
  if (!picture) return
  const change = view.state.tr
  for (const { place } of pictures) change.replaceSelectionWith(picture.create({ src: place }), false)
  view.dispatch(change)
}

const asPictures = (files: File[]): PastedPicture[] =>
  files
    .filter((file) => file.type.startsWith('image/'))
    .map((bytes) => ({ place: `waiting:${crypto.randomUUID()}`, bytes }))

/** Pasting from Word, WPS, Excel, browsers and the screen; pictures go among the files of the edition. */
export function pasteInto(desk: Desk) {
  let rtf = ''
  let taken: { pictures: PastedPicture[]; lost: number } = { pictures: [], lost: 0 }
  const plugin = new Plugin({
    props: {
      handleDOMEvents: {
        paste: (_view, event) => {
          rtf = event.clipboardData?.getData('text/rtf') ?? ''
          taken = { pictures: [], lost: 0 }
          return false
        },
      },
      transformPastedHTML(html) {
        if (isOurs(html)) return html
        const { html: clean, ...rest } = cleanPasted(html, rtf)
        taken = rest
        return clean
      },
      handlePaste(view, event, slice) {
        const { pictures, lost } = taken
        const files = slice.size === 0 ? asPictures([...(event.clipboardData?.files ?? [])]) : []
        if (files.length > 0) insertPictures(view, files)
        setTimeout(() => void uploadAll(view, desk, [...pictures, ...files], lost))
        return files.length > 0
      },
      handleDrop(view, event) {
        const files = asPictures([...(event.dataTransfer?.files ?? [])])
        if (files.length === 0) return false
        event.preventDefault()
        insertPictures(view, files)
        void uploadAll(view, desk, files, 0)
        return true
      },
    },
  })
  return Extension.create({ name: 'pasteInto', addProseMirrorPlugins: () => [plugin] })
}
