import { Mark, Node } from '@tiptap/core'

/** A footnote: a mark in the text that carries its words; they stand at the end when the text is shown. */
export const NoteNode = Node.create({
  name: 'note',
  inline: true,
  group: 'inline',
  atom: true,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-note') ?? '',
      renderHTML: ({ text }: { text?: string }) => ({ 'data-note': text, title: text }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-note]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
})

/** Raised figures, as in m². */
export const RaisedMark = Mark.create({
  name: 'raised',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
})
