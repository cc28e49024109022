import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'
import type { Table4 } from '../rules/report-rows.ts'

const EACH = TABLE4_COLUMNS.length

/** Table four of the form: reviews and suits, each by how it ended. */
export function TableFour({ table }: { table: Table4 }) {
  return (
    <table>
      <caption>政府信息公开行政复议、行政诉讼情况</caption>
      <thead>
        <tr>
          <th colSpan={EACH} rowSpan={2} scope="colgroup">
            行政复议
          </th>
          <th colSpan={EACH * 2} scope="colgroup">
            行政诉讼
          </th>
        </tr>
        <tr>
          <th colSpan={EACH} scope="colgroup">
            未经复议直接起诉
          </th>
          <th colSpan={EACH} scope="colgroup">
            复议后起诉
          </th>
        </tr>
        <tr>
          {TABLE4_BLOCKS.map((block) =>
            TABLE4_COLUMNS.map(({ key, label }) => (
              <th key={`${block.key} ${key}`} scope="col">
                {label}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          {TABLE4_BLOCKS.map((block) =>
            TABLE4_COLUMNS.map(({ key }) => <td key={`${block.key} ${key}`}>{table[block.key][key]}</td>),
          )}
        </tr>
      </tbody>
    </table>
  )
}
