/** One cell of a printed form. */
export type FormCell = {
  text: string
  colspan: number
  rowspan: number
  align: 'left' | 'center'
  header: boolean
}

/** A printed form: column widths in millimetres and rows of cells; places under a merged cell have none. */
export type FormTable = {
  widths: number[]
  headerRows: number
  rows: FormCell[][]
}

type Shape = Partial<Omit<FormCell, 'text'>>

/** A centred cell with a figure or short text. */
export const figure = (value: string | number, shape: Shape = {}): FormCell => ({
  text: String(value),
  colspan: 1,
  rowspan: 1,
  align: 'center',
  header: false,
  ...shape,
})

/** A cell that names the figures beside or under it. */
export const label = (text: string, shape: Shape = {}): FormCell => figure(text, { header: true, ...shape })
