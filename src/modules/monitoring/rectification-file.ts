import { tableXlsx } from '#documents/index.ts'
import type { Context } from '#kernel/context.ts'
import { rectificationList } from './read-findings.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The list of what is to be put right, as a workbook. */
export async function rectificationFile(ctx: Context, organ: string): Promise<File> {
  const list = await rectificationList(ctx, organ)
  const columns = [
    { header: '序号', width: 6 },
    { header: '问题', width: 40 },
    { header: '类别', width: 10 },
    { header: '查看情况', width: 40 },
    { header: '整改要求', width: 30 },
    { header: '责任部门', width: 20 },
    { header: '发现日期', width: 12 },
    { header: '整改期限', width: 12 },
    { header: '状态', width: 10 },
    { header: '整改情况', width: 40 },
  ]
  const rows = list.rows.map((row) => [
    row.number,
    row.title,
    row.severityLabel,
    row.seen,
    row.wanted,
    row.department,
    row.firstDay,
    row.due,
    row.statusLabel,
    row.done,
  ])
  const bytes = await tableXlsx({ sheet: '整改清单', columns, rows })
  return new File([new Uint8Array(bytes)], `${list.organ}网站整改清单-${list.day}.xlsx`, { type: XLSX })
}
