import { PublishedField } from '../articles/published-field.tsx'
import { TextField } from '../forms/fields.tsx'

interface Composition {
  title?: string
  articles?: string[]
}

/** What an issue is to hold, as its form holds it. */
export type CompositionValues = Composition

/** What an issue is to hold: a name of its own, and documents in order. */
export function CompositionFields({ known = [] }: { known?: { value: string; label: string }[] }) {
  return (
    <>
      <TextField name="title" label="本期名称" max={60} optional help="例如“上半年文件”。" />
      <PublishedField
        many
        name="articles"
        label="收录的文件"
        known={known}
        help="从已发布的稿件中选，按选定的先后编入目录；要调整先后，去掉后重新选。"
      />
    </>
  )
}
