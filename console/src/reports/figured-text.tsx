import { Form } from 'antd'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { piecesOf, type TextPiece } from './figure-source.ts'

type Placeholder = ReportView['placeholders'][number]

interface Props {
  /** The field the text is written in. */
  name: string | string[]
  placeholders: readonly Placeholder[]
  open: (placeholder: Placeholder) => void
}

/** A piece is known by its place in the text. */
const keyed = (pieces: readonly TextPiece[]) =>
  pieces.map((piece, at) => ({ key: `${at} ${piece.kind}`, piece }))

/** A text as it will be published, while it is written: every figure leads to where it comes from. */
export function FiguredText({ name, placeholders, open }: Props) {
  const text = (Form.useWatch(name) as string | undefined) ?? ''
  const pieces = piecesOf(text)
  const byHand = pieces.some(({ kind }) => kind === 'by-hand')
  if (pieces.every(({ kind }) => kind === 'text')) return null
  return (
    <div className="figured-text">
      <span className="quiet">
        公布时（点数字看来历）
        {byHand && '，带点线的数字是手写的，不随台账变化，请改用占位符或者与表格核对'}：
      </span>
      {keyed(pieces).map(({ key, piece }) => (
        <Piece key={key} piece={piece} placeholders={placeholders} open={open} />
      ))}
    </div>
  )
}

function Piece({ piece, placeholders, open }: { piece: TextPiece } & Omit<Props, 'name'>) {
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'by-hand') return <span className="by-hand-figure">{piece.text}</span>
  const found = placeholders.find(({ name }) => name === piece.name)
  if (!found) return <span className="danger-text">{`{{${piece.name}}}`}</span>
  return (
    <button
      type="button"
      className="cell-button"
      onClick={() => open(found)}
      aria-label={`${found.label}：${found.value ?? '还没有'}，看来历`}
    >
      {found.value ?? '（送审时算出）'}
    </button>
  )
}
