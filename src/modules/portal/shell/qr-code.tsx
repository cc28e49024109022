import { create } from 'qrcode'
import type { ReactNode } from 'react'

const QUIET_ZONE = 2

/** The dark fields as one path: a stroke for every unbroken stretch of a row. */
function pathOf(size: number, isDark: (row: number, column: number) => boolean): string {
  let path = ''
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue
      const from = column
      while (column < size && isDark(row, column)) column += 1
      path += `M${from + QUIET_ZONE} ${row + QUIET_ZONE}h${column - from}v1h-${column - from}z`
    }
  return path
}

/** An address as a QR code, drawn in the page itself; `label` says where it leads, for who cannot see it. */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const whole = size + 2 * QUIET_ZONE
  return (
    <svg className="qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${whole}v${whole}h-${whole}z`} />
      <path d={pathOf(size, (row, column) => data[row * size + column] === 1)} />
    </svg>
  )
}
