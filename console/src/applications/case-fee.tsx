import { citation } from '#law/index.ts'
import { Sheet } from '../page/sheet.tsx'
import type { Case } from './api.ts'

type Fee = NonNullable<Case['fee']>

/** What a case costs, line by line. */
export function CaseFee({ fee }: { fee: Fee }) {
  const unit = fee.scheme === 'per-page' ? '页' : '件'
  return (
    <Sheet title="信息处理费">
      <p style={{ marginTop: 0 }}>
        {fee.scheme === 'per-page' ? '按量计收' : '按件计收'}，应缴{' '}
        <strong className="figures">{fee.yuan}</strong> 元；
        {fee.paid ? `${fee.paid} 缴清` : '还没有缴'}
        {fee.refunded > 0 && `，已退 ${fee.refunded} 元`}。
      </p>
      <div className="grid-table">
        <table>
          <thead>
            <tr>
              <th>第几{unit}</th>
              <th>每{unit}（元）</th>
              <th>小计（元）</th>
              <th>依据</th>
            </tr>
          </thead>
          <tbody>
            {fee.lines.map((line) => (
              <tr key={line.from}>
                <td className="figures">
                  {line.from}—{line.to}
                </td>
                <td className="number">{line.yuanEach}</td>
                <td className="number">{line.yuan}</td>
                <td>{citation(line.basis)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  )
}
