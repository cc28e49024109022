import { Form, Radio } from 'antd'
import { citation, OUTCOME_GROUPS, OUTCOME_ROWS, type OutcomeRow, type OutcomeRowKey } from '#law/index.ts'
import { ChoiceField, DayField, ProseField, TextField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { BasisNote } from '../page/basis-note.tsx'
import type { CaseFile } from '../release/api.ts'
import { FileChoice } from '../release/file-choice.tsx'
import { PassageFields } from '../release/redact-dialog.tsx'

const shortly = (cited: string) => cited.replace('中华人民共和国', '')

const ROW_CHOICES = OUTCOME_GROUPS.map((group) => ({
  label: group,
  options: OUTCOME_ROWS.filter((row) => row.group === group).map((row) => ({
    value: row.key,
    label: `${row.label} —— ${shortly(citation(row.basis))}`,
  })),
}))

const WITHHELD_CHOICES = ROW_CHOICES.find(({ label }) => label === '不予公开')?.options ?? []

/** The fields of a reply; the result decides the basis and the remedies. */
export function ReplyFields({ files }: { files: readonly CaseFile[] }) {
  const chosen = Form.useWatch<OutcomeRowKey | undefined>('row')
  const row = OUTCOME_ROWS.find(({ key }) => key === chosen)
  return (
    <>
      <ChoiceField
        name="row"
        label="答复结果"
        options={ROW_CHOICES}
        help="与年度报告表三的各行一致；部分公开的只选“部分公开”。"
      />
      {row && <RowNote row={row} />}
      {row?.key === 'partially_granted' && (
        <ChoiceField
          name="withheld"
          label="不公开的部分，理由是"
          options={WITHHELD_CHOICES}
          many
          help="可以选几项，会写进答复书；救济告知随之确定。"
        />
      )}
      <DayField name="day" label="答复日期" />
      <TextField name="summary" label="申请内容摘要" max={300} optional help="不填就引用申请人的原话。" />
      <ProseField name="reason" label="理由" max={3000} help="结合事实说明为什么是这个结果，会写进答复书。" />
      <ProseField
        name="content"
        label="答复内容"
        max={6000}
        rows={5}
        optional
        help="公开的信息，或者获取的方式、途径和时间。"
      />
      <FileChoice files={files} />
      <RowsField name="passages" noun="遮盖的段落" blank={() => ({ words: '', whole: false, note: '' })}>
        {(at) => <PassageFields at={at} />}
      </RowsField>
      <ChoiceField
        name="attachments"
        label="另附的纸质材料"
        options={[]}
        tags
        optional
        help="写一个，按一次回车。"
      />
    </>
  )
}

function RowNote({ row }: { row: OutcomeRow }) {
  const { otherBasis } = row
  return (
    <div style={{ margin: '-8px 0 20px' }}>
      {otherBasis && (
        <Form.Item name="ground" label="依据哪一条" style={{ marginBottom: 8 }}>
          <Radio.Group
            options={[
              { value: 'first', label: citation(row.basis) },
              { value: 'other', label: citation(otherBasis) },
            ]}
          />
        </Form.Item>
      )}
      <BasisNote basis={otherBasis ? [row.basis, otherBasis] : [row.basis]} />
      <p className="quiet" style={{ margin: '4px 0 0', fontSize: 14 }}>
        {row.remedy === 'reconsideration-first'
          ? '救济：申请人不服的，须先申请行政复议；答复书会写明。'
          : '救济：申请人不服的，可以申请行政复议，也可以直接起诉；答复书会写明。'}
      </p>
    </div>
  )
}
